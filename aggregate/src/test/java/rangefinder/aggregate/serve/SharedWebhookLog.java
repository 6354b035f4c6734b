package rangefinder.aggregate.serve;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import rangefinder.schema.WebhookRecord;

/** A log of webhooks in memory, shared by instances of which the test says which one sends. */
final class SharedWebhookLog {

    private final Map<String, WebhookRecord> records = new LinkedHashMap<>();
    private final Map<String, Instance> instances = new LinkedHashMap<>();
    private Instance sender;
    private volatile int terms;
    private volatile int refused;

    /** One that elects itself as soon as it stands. */
    static WebhookLog alone() {
        return new SharedWebhookLog().eager("one");
    }

    WebhookLog eager(String name) {
        return instance(name, true);
    }

    WebhookLog instance(String name) {
        return instance(name, false);
    }

    private synchronized WebhookLog instance(String name, boolean eager) {
        Instance instance = new Instance(name, eager);
        instances.put(name, instance);
        return instance;
    }

    /** In order: the one before is dismissed first. */
    void elect(String name) {
        if (sender != null) {
            sender.candidate.dismissed();
        }
        takeOver(name);
    }

    /** As when the one before was killed or fell asleep: it is not told, and can write no more. */
    void takeOver(String name) {
        Instance elected = instances.get(name);
        int number;
        synchronized (this) {
            sender = elected;
            number = ++terms;
        }
        put(WebhookLog.SENDER, WebhookRecord.newBuilder().setSender(name + " " + number).build());
        elected.candidate.elected(written -> write(number, written));
    }

    /** What the one that sends wants to write fails from now on. */
    void endTerm() {
        terms++;
    }

    /** Attempts to write after a term's end. */
    int refused() {
        return refused;
    }

    synchronized Set<String> keys() {
        return Set.copyOf(records.keySet());
    }

    private void write(int term, Map<String, WebhookRecord> written) {
        if (term != terms) {
            refused++;
            throw new WebhookLog.Dismissed("another one sends", null);
        }
        written.forEach(this::put);
    }

    private synchronized void put(String key, WebhookRecord record) {
        records.remove(key);
        if (record != null) {
            records.put(key, record);
        }
        instances.values().stream().filter(instance -> instance.reader != null).forEach(instance -> instance.reader.read(key, record));
    }

    private synchronized void tellAll(WebhookLog.Reader reader) {
        new LinkedHashMap<>(records).forEach(reader::read);
    }

    private final class Instance implements WebhookLog {

        private final String name;
        private final boolean eager;
        private Reader reader;
        private Candidate candidate;

        private Instance(String name, boolean eager) {
            this.name = name;
            this.eager = eager;
        }

        @Override
        public String instance() {
            return name;
        }

        @Override
        public void follow(Reader told, Runnable atEnd) {
            tellAll(told);
            reader = told;
            if (eager && candidate != null) {
                takeOver(name);
            }
            atEnd.run();
        }

        @Override
        public void write(String key, WebhookRecord record) {
            put(key, record);
        }

        @Override
        public void stand(Candidate standing) {
            boolean first = candidate == null;
            candidate = standing;
            if (first && eager && reader != null) {
                takeOver(name);
            }
        }

        @Override
        public void resign() {
            if (candidate != null) {
                candidate.dismissed();
                candidate = null;
            }
        }
    }
}
