package rangefinder.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What may know what. */
@AnalyzeClasses(packages = "rangefinder.ingest", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule onlyTheRootKnowsKafka = noClasses().that().resideInAnyPackage("rangefinder.ingest.*..")
        .should().dependOnClassesThat().resideInAnyPackage("org.apache.kafka..");

    @ArchTest
    static final ArchRule stagesDoNotKnowEachOther = noClasses()
        .should().dependOnClassesThat().resideInAnyPackage("rangefinder.enrich..", "rangefinder.aggregate..", "rangefinder.launcher..");

    @ArchTest
    static final ArchRule feedsAndPagesAreReadWithoutTheNetwork = noClasses().that().resideInAnyPackage("rangefinder.ingest.feed..", "rangefinder.ingest.page..")
        .should().dependOnClassesThat().resideInAnyPackage("okhttp3..", "java.net.http..");
}
