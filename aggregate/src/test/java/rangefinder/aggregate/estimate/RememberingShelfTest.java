package rangefinder.aggregate.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;

class RememberingShelfTest {

    private int asked;
    private final Shelf<Long> behind = new Shelf<>() {

        private final Shelf<Long> tree = new TreeShelf<>();

        @Override
        public Long get(String key) {
            asked++;
            return tree.get(key);
        }

        @Override
        public void put(String key, Long value) {
            tree.put(key, value);
        }

        @Override
        public void remove(String key) {
            tree.remove(key);
        }

        @Override
        public void visit(String prefix, BiPredicate<String, Long> visitor) {
            tree.visit(prefix, visitor);
        }

        @Override
        public void visitBackwards(String prefix, BiPredicate<String, Long> visitor) {
            tree.visitBackwards(prefix, visitor);
        }
    };
    private final Shelf<Long> remembering = new RememberingShelf<>(behind);

    @Test
    void asksOnce_alsoForWhatIsNotThere() {
        assertThat(remembering.get("a")).isNull();
        assertThat(remembering.get("a")).isNull();
        remembering.put("b", 2L);
        assertThat(remembering.get("b")).isEqualTo(2);
        remembering.remove("b");
        assertThat(remembering.get("b")).isNull();
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void answersAsTheShelfBehind_howeverMuchIsForgotten() {
        Random random = new Random(5);
        for (int i = 0; i < 200_000; i++) {
            String key = "key " + random.nextInt(30_000);
            switch (random.nextInt(3)) {
                case 0 -> remembering.put(key, (long) i);
                case 1 -> remembering.remove(key);
                default -> assertThat(remembering.get(key)).isEqualTo(behind.get(key));
            }
        }
    }
}
