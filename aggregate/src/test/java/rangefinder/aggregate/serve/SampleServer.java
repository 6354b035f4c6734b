package rangefinder.aggregate.serve;

import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import rangefinder.aggregate.serve.ServeSettings.Token;
import rangefinder.schema.Estimate;
import rangefinder.schema.EstimateChange;
import rangefinder.topic.SchemaIds;

/** A server over the sample world, for tests and for looking at the page: {@code java … SampleServer PORT [MORE CLAIMS]}. */
final class SampleServer {

    private SampleServer() {}

    public static void main(String[] args) throws Exception {
        SampleWorld world = SampleNews.world();
        SampleNews.fill(world, args.length > 1 ? Integer.parseInt(args[1]) : 0);
        Server server = start(world, ServeSettings.local(Integer.parseInt(args[0])));
        System.out.println(server.address());
        Thread.currentThread().join();
    }

    static Server start(SampleWorld world) {
        return start(world, List.of());
    }

    static Server start(SampleWorld world, List<Token> tokens) {
        return start(world, new ServeSettings("127.0.0.1", 0, null, tokens, List.of(), true));
    }

    static Server start(SampleWorld world, ServeSettings settings) {
        Map<String, Schema> subjects = Map.of("estimates-value", Estimate.getClassSchema(), "estimate-changes-value", EstimateChange.getClassSchema());
        subjects.values().forEach(SchemaIds::learn);
        return new Server(settings, world, world, SharedWebhookLog.alone(), new Server.Registry(subjects, SchemaIds::schema, SchemaIds::id)).start();
    }
}
