package rangefinder.topic;

import static org.apache.avro.SchemaCompatibility.SchemaCompatibilityType.COMPATIBLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaNormalization;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * What other programs may rely on: each release reads what every release before it wrote, and is read by it. The released sets are kept
 * beside this test, a folder each; {@code mvn test -pl schemas -Dtest=SchemaContractTest -Drelease=0.2.0} adds today's.
 */
class SchemaContractTest {

    private static final Path RELEASED = Path.of("src/test/resources/rangefinder/topic/released");

    @Test
    void everyFieldAndTypeIsDocumented() {
        List<String> bare = new ArrayList<>();
        SchemasTopic.schemas().forEach(schema -> collectBare(schema, new HashSet<>(), bare));
        assertThat(bare).isEmpty();
    }

    @Test
    void todaysRelease_readsAndIsReadByAllBefore() throws IOException {
        for (Schema released : released()) {
            Schema today = SchemasTopic.schemas().stream().filter(schema -> schema.getName().equals(released.getName())).findFirst().orElseThrow();
            assertThat(SchemaCompatibility.checkReaderWriterCompatibility(today, released).getType()).as("%s of today reads the released one", today.getName()).isEqualTo(COMPATIBLE);
            assertThat(SchemaCompatibility.checkReaderWriterCompatibility(released, today).getType()).as("the released %s reads today's", today.getName()).isEqualTo(COMPATIBLE);
        }
    }

    @Test
    void idsAreDistinct() throws IOException {
        Map<Integer, String> byId = new HashMap<>();
        for (Schema schema : Stream.concat(SchemasTopic.schemas().stream(), released().stream()).toList()) {
            String form = SchemaNormalization.toParsingForm(schema);
            assertThat(byId.putIfAbsent(SchemaIds.id(schema), form)).isIn(null, form);
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "release", matches = "\\d+\\.\\d+\\.\\d+")
    void addsTodaysSetToTheReleasedOnes() throws IOException {
        Path folder = Files.createDirectories(RELEASED.resolve(System.getProperty("release")));
        for (Schema schema : SchemasTopic.schemas()) {
            Files.writeString(folder.resolve(schema.getName() + ".avsc"), schema.toString(true) + "\n");
        }
    }

    private static List<Schema> released() throws IOException {
        List<Schema> schemas = new ArrayList<>();
        try (Stream<Path> files = Files.walk(RELEASED)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".avsc")).toList()) {
                schemas.add(new Schema.Parser().parse(Files.readString(file)));
            }
        }
        assertThat(schemas).isNotEmpty();
        return schemas;
    }

    private static void collectBare(Schema schema, Set<String> seen, List<String> bare) {
        switch (schema.getType()) {
            case RECORD -> {
                if (seen.add(schema.getFullName())) {
                    require(schema.getDoc(), schema.getName(), bare);
                    schema.getFields().forEach(field -> {
                        require(field.doc(), schema.getName() + "." + field.name(), bare);
                        collectBare(field.schema(), seen, bare);
                    });
                }
            }
            case ENUM -> require(schema.getDoc(), schema.getName(), bare);
            case ARRAY -> collectBare(schema.getElementType(), seen, bare);
            case MAP -> collectBare(schema.getValueType(), seen, bare);
            case UNION -> schema.getTypes().forEach(type -> collectBare(type, seen, bare));
            default -> { }
        }
    }

    private static void require(String doc, String name, List<String> bare) {
        if (doc == null || doc.isBlank()) {
            bare.add(name);
        }
    }
}
