package rangefinder.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcTargetRecord;
import rangefinder.launcher.demo.DemoWorld;
import rangefinder.schema.ArchiveRecord;
import rangefinder.schema.Article;

/** A disk runs full under one of the parts; when room has been made, all is done and nothing is missing. The disk is a small one in memory. */
@Tag("slow")
class DiskFullTest {

    private static final int MEGABYTE = 1 << 20;

    @TempDir
    Path folder;

    private DemoWorld world;
    private Apart apart;
    private Path small;

    @BeforeEach
    void start() throws Exception {
        world = DemoWorld.open();
        apart = new Apart(folder, world);
    }

    @AfterEach
    void stop() throws Exception {
        apart.close();
        world.close();
        if (small != null) {
            run("umount", small.toString());
        }
    }

    @Test
    void ofTheBroker_itEndsWithTheReason_andGoesOnAfterwards() throws Exception {
        mount("broker", 600);
        apart.start("broker", "aggregate", "enrich", "ingest");
        apart.awaitReady("aggregate", "enrich", "ingest");
        InventedLoad.send(apart.kafka(), 0, 60);
        fill();
        fillTheBroker();
        await().atMost(Apart.PATIENCE).until(() -> !apart.child("broker").isAlive());
        assertThat(apart.child("broker").said()).contains("can no longer write to " + small).contains("make room there and start again");
        Files.delete(small.resolve("ballast"));
        apart.start("broker");
        Apart.sendWhenItAnswers(apart.kafka(), 60, 90);
        requireThatAllIsThere();
    }

    @Test
    void ofAStagesState_itWaits_andGoesOnByItself() throws Exception {
        mount("aggregate", 64);
        apart.start("broker", "aggregate", "enrich", "ingest");
        apart.awaitReady("aggregate", "enrich", "ingest");
        InventedLoad.send(apart.kafka(), 0, 60);
        // Stores write when memory is full; they do so at once where work comes from another instance.
        apart.start("aggregate-b");
        apart.awaitReady("aggregate-b");
        fill();
        apart.child("aggregate-b").stop();
        await().atMost(Apart.PATIENCE).until(() -> apart.child("aggregate").said().contains("aggregate waits: the disk of " + small.resolve("state") + " is full; make room there"));
        Files.delete(small.resolve("ballast"));
        requireThatAllIsThere();
        assertThat(apart.child("aggregate").said()).doesNotContain("\tat ");
    }

    @Test
    void ofTheArchive_ingestWaits_andGoesOnByItself() throws Exception {
        mount("ingest", 8);
        apart.start("broker", "aggregate", "enrich", "ingest");
        apart.awaitReady("aggregate", "enrich", "ingest");
        KillTest.awaitPagesToldOf(world, apart.kafka());
        fill();
        world.publish(2);
        await().atMost(Apart.PATIENCE).until(() -> apart.child("ingest").said().contains("ingest waits: the disk of " + small.resolve("archive") + " is full; make room there"));
        Files.delete(small.resolve("ballast"));
        InventedLoad.send(apart.kafka(), 0, 60);
        requireThatAllIsThere();
        assertThat(apart.child("ingest").said()).doesNotContain("\tat ");
        for (Article article : IngestOnBrokerTest.articles(apart.configuration().clients()).values()) {
            if (article.getArchive() != null) {
                assertThat(target(article.getArchive())).isEqualTo(article.getUrl());
            }
        }
    }

    /** Address of what lies in the archive where the article says it does. */
    private String target(ArchiveRecord where) throws IOException {
        try (WarcReader reader = new WarcReader(small.resolve("archive").resolve(where.getFile()))) {
            reader.position(where.getOffset());
            return ((WarcTargetRecord) reader.next().orElseThrow()).target();
        }
    }

    private void requireThatAllIsThere() throws Exception {
        world.publish(2);
        KillTest.awaitPagesToldOf(world, apart.kafka());
        PublicStory.requireWhole(apart.configuration(), InventedLoad.keys(0, 60));
    }

    /** A disk of its own for a part. */
    private void mount(String part, int megabytes) throws Exception {
        Path place = Files.createDirectories(folder.resolve(part));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "rangefinder-test", place.toString()) == 0,
            "a small disk cannot be mounted here: that needs the rights of root");
        small = place;
    }

    /** Until nothing more goes onto the small disk. */
    private void fill() throws IOException {
        byte[] block = new byte[MEGABYTE];
        try (OutputStream out = Files.newOutputStream(small.resolve("ballast"))) {
            for (int size = MEGABYTE; size > 0; size /= 2) {
                writeWhileItGoes(out, block, size);
            }
        }
    }

    private static void writeWhileItGoes(OutputStream out, byte[] block, int size) {
        try {
            while (true) {
                out.write(block, 0, size);
            }
        } catch (IOException full) {
            // as wanted
        }
    }

    private void fillTheBroker() {
        try {
            InventedLoad.send(apart.kafka(), 0, 60);
        } catch (RuntimeException gone) {
            // as wanted
        }
    }

    private static int run(String... command) throws Exception {
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    }
}
