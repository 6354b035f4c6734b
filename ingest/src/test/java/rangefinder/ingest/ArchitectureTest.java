package rangefinder.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What may know what. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("rangefinder.ingest");

    @Test
    void onlytherootknowskafka() {
        noClasses().that().resideInAnyPackage("rangefinder.ingest.*..")
        .should().dependOnClassesThat().resideInAnyPackage("org.apache.kafka..").check(CLASSES);
    }

    @Test
    void stagesdonotknoweachother() {
        noClasses()
        .should().dependOnClassesThat().resideInAnyPackage("rangefinder.enrich..", "rangefinder.aggregate..", "rangefinder.launcher..").check(CLASSES);
    }

    @Test
    void feedsandpagesarereadwithoutthenetwork() {
        noClasses().that().resideInAnyPackage("rangefinder.ingest.feed..", "rangefinder.ingest.page..")
        .should().dependOnClassesThat().resideInAnyPackage("okhttp3..", "java.net.http..").check(CLASSES);
    }
}
