package rangefinder.launcher.demo;

import static rangefinder.launcher.demo.PageTemplate.escaped;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The feed formats that the outlets of the demo world publish in. */
enum FeedFormat {
    RSS("application/rss+xml") {
        @Override
        String feed(Outlet outlet, String site, List<DemoArticle> articles) {
            return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"><channel><title>" + escaped(outlet.title) + "</title><link>" + site
                + "/</link><description>Latest</description>\n" + each(articles, a -> "<item><title>" + escaped(a.title()) + "</title><link>" + site + a.path()
                + "</link><guid isPermaLink=\"false\">" + a.slug() + "</guid><pubDate>" + DateTimeFormatter.RFC_1123_DATE_TIME.format(a.modified())
                + "</pubDate><description>" + escaped(a.paragraphs().get(0)) + "</description></item>") + "\n</channel></rss>\n";
        }
    },
    RSS_1("application/rdf+xml") {
        @Override
        String feed(Outlet outlet, String site, List<DemoArticle> articles) {
            return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel rdf:about=\"" + site + "/\"><title>" + escaped(outlet.title) + "</title><link>" + site
                + "/</link><description>Latest</description></channel>\n" + each(articles, a -> "<item rdf:about=\"" + site + a.path() + "\"><title>"
                + escaped(a.title()) + "</title><link>" + site + a.path() + "</link><dc:creator>" + escaped(a.author()) + "</dc:creator><dc:date>"
                + a.modified() + "</dc:date></item>") + "\n</rdf:RDF>\n";
        }
    },
    ATOM("application/atom+xml") {
        @Override
        String feed(Outlet outlet, String site, List<DemoArticle> articles) {
            return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\"><title>" + escaped(outlet.title)
                + "</title><id>" + site + "/</id><link href=\"" + site + "/\"/>\n" + each(articles, a -> "<entry><id>" + site + a.path() + "</id><title>"
                + escaped(a.title()) + "</title><link rel=\"alternate\" href=\"" + a.path() + "\"/><author><name>" + escaped(a.author())
                + "</name></author><published>" + a.published() + "</published><updated>" + a.modified() + "</updated><summary>"
                + escaped(a.paragraphs().get(0)) + "</summary></entry>") + "\n</feed>\n";
        }
    },
    JSON_FEED("application/feed+json") {
        @Override
        String feed(Outlet outlet, String site, List<DemoArticle> articles) {
            ObjectNode feed = JsonNodeFactory.instance.objectNode().put("version", "https://jsonfeed.org/version/1.1").put("title", outlet.title)
                .put("home_page_url", site + "/");
            ArrayNode items = feed.putArray("items");
            for (DemoArticle a : articles) {
                items.addObject().put("id", a.slug()).put("url", site + a.path()).put("title", a.title()).put("date_published", a.published().toString())
                    .put("date_modified", a.modified().toString()).put("summary", a.paragraphs().get(0))
                    .putArray("authors").addObject().put("name", a.author());
            }
            return feed.toPrettyString();
        }
    };

    final String contentType;

    FeedFormat(String contentType) {
        this.contentType = contentType;
    }

    abstract String feed(Outlet outlet, String site, List<DemoArticle> articles);

    private static String each(List<DemoArticle> articles, Function<DemoArticle, String> item) {
        return articles.stream().map(item).collect(Collectors.joining("\n"));
    }
}
