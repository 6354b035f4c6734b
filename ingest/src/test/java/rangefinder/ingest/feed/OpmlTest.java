package rangefinder.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rangefinder.ingest.feed.Opml.Outline;

class OpmlTest {

    @Test
    void readsWhatItWrites() {
        List<Outline> feeds = List.of(new Outline("https://harbour.example/feed?a=1&b=2", "Harbour & Co"), new Outline("https://mole.example/rss", "Mole"));
        assertThat(Opml.read(Opml.write("Mine", feeds).getBytes(UTF_8))).isEqualTo(feeds);
    }

    @Test
    void flattensFoldersAndDropsDoubles() {
        String opml = "<opml version='1.0'><body><outline text='Ports'><outline text='A' xmlurl='https://a.example/'/></outline><outline xmlUrl='https://a.example/'/></body>";
        assertThat(Opml.read(opml.getBytes(UTF_8))).containsExactly(new Outline("https://a.example/", "A"));
    }
}
