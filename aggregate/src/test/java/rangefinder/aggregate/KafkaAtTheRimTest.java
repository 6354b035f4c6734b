package rangefinder.aggregate;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class KafkaAtTheRimTest {

    private final JavaClasses classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("rangefinder.aggregate");

    @Test
    void subPackagesKnowNoKafka() {
        noClasses().that().resideInAPackage("rangefinder.aggregate.*..").should().dependOnClassesThat().resideInAPackage("org.apache.kafka..").check(classes);
    }

    @Test
    void knowsNoOtherStage() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("rangefinder.ingest..", "rangefinder.enrich..", "rangefinder.launcher..").check(classes);
    }
}
