package rangefinder.enrich;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The decisions of this stage are plain Java: only its root package knows Kafka, and no stage knows another. */
final class SubPackagesAreKafkaFreeTest {

    private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("rangefinder.enrich");

    @Test
    void subPackagesKnowNoKafka() {
        noClasses().that().resideInAPackage("rangefinder.enrich.*..")
        .should().dependOnClassesThat().resideInAPackage("org.apache.kafka..").check(CLASSES);
    }

    @Test
    void noStageKnowsAnother() {
        noClasses()
        .should().dependOnClassesThat().resideInAnyPackage("rangefinder.ingest..", "rangefinder.aggregate..", "rangefinder.launcher..").check(CLASSES);
    }
}
