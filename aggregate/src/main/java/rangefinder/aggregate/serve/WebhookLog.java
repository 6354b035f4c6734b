package rangefinder.aggregate.serve;

import java.util.Map;
import rangefinder.schema.WebhookRecord;

/** What all instances of the server know about webhooks: one log of keyed records in one order, and the election of the instance that sends. */
public interface WebhookLog {

    /** Key of the record that says which instance sends. */
    String SENDER = "sender";

    /** Name of this instance. */
    String instance();

    /**
     * Tells the reader every record that counts, from the first on and then as they come, always on one thread.
     *
     * @param atEnd called once all that was there at the start has been told
     */
    void follow(Reader reader, Runnable atEnd);

    /** Puts a record on the log, null to remove its key, and returns when it lies there. Anybody may at any time. */
    void write(String key, WebhookRecord record);

    /** Has this instance stand for election from now on. A second call does nothing. */
    void stand(Candidate candidate);

    /** Stands no more; another instance is elected at once. */
    void resign();

    /** Told what lies on the log. */
    interface Reader {
        /** @param record null: the key was removed */
        void read(String key, WebhookRecord record);
    }

    /** An instance that may be elected. */
    interface Candidate {

        /** From now on this instance sends, and it has been told everything that the one before had written. */
        void elected(Term term);

        /** It no longer does: returns when nothing is being sent any more. */
        void dismissed();
    }

    /** The time during which one instance sends. */
    interface Term {

        /**
         * Puts records on the log, all or none.
         *
         * @throws Dismissed where it cannot be known that the term still lasts; then nothing more may be sent
         */
        void write(Map<String, WebhookRecord> records);
    }

    /** That the term is over. */
    final class Dismissed extends RuntimeException {
        public Dismissed(String why, Throwable cause) {
            super(why, cause);
        }
    }
}
