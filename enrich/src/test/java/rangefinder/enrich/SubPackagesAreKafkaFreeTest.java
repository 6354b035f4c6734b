package rangefinder.enrich;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The decisions of this stage are plain Java: only its root package knows Kafka, and no stage knows another. */
@AnalyzeClasses(packages = "rangefinder.enrich", importOptions = DoNotIncludeTests.class)
final class SubPackagesAreKafkaFreeTest {

    @ArchTest
    static final ArchRule SUB_PACKAGES_KNOW_NO_KAFKA = noClasses().that().resideInAPackage("rangefinder.enrich.*..")
        .should().dependOnClassesThat().resideInAPackage("org.apache.kafka..");

    @ArchTest
    static final ArchRule NO_STAGE_KNOWS_ANOTHER = noClasses()
        .should().dependOnClassesThat().resideInAnyPackage("rangefinder.ingest..", "rangefinder.aggregate..", "rangefinder.launcher..");
}
