package rangefinder.aggregate.estimate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rangefinder.aggregate.topic.TopicDefinition;
import rangefinder.schema.Citing;
import rangefinder.schema.ClaimRow;
import rangefinder.schema.Echo;
import rangefinder.schema.Lane;
import rangefinder.schema.TopicClass;
import rangefinder.schema.VoiceRow;

/**
 * Who only repeats whom. A voice that names nobody is another's echo where its very sentence stands in an earlier article (a copy), or,
 * where nobody is cited at all, where a named originator had stated the same figure shortly before. Copies of one unnamed report are
 * one originator: the one of them with the newest statement speaks for all.
 *
 * @param kept  those who speak for themselves, in the order given
 * @param found who was counted as whom
 */
record Echoes(List<VoiceRow> kept, List<Echo> found) {

    private static final String SAME_SENTENCE = "equal sentence";
    private static final String SAME_FIGURE = "equal figure";
    private static final Comparator<VoiceRow> NEWEST = Comparator.comparing(VoiceRow::getAsOf).thenComparing(VoiceRow::getPublished)
        .thenComparing(VoiceRow::getArticles).thenComparing(VoiceRow::getOriginator, Comparator.reverseOrder());

    static Echoes among(List<VoiceRow> heard, TopicDefinition topic, Lane lane, Voices voices) {
        Map<String, VoiceRow> byId = new TreeMap<>();
        heard.forEach(voice -> byId.put(voice.getOriginator(), voice));
        Map<String, String> leader = new HashMap<>();
        List<Echo> echoes = new ArrayList<>();
        for (VoiceRow voice : byId.values()) {
            if (voice.getCiting() != Citing.NAMED) {
                Echo echo = echo(voice, topic, lane, voices);
                if (echo != null && byId.containsKey(echo.getOf())) {
                    if (byId.get(echo.getOf()).getCiting() == Citing.NAMED) {
                        echoes.add(echo);
                    } else {
                        join(leader, voice.getOriginator(), echo.getOf());
                    }
                }
            }
        }
        echoes.forEach(echo -> byId.remove(echo.getOriginator()));
        echoes.addAll(copies(byId, leader));
        echoes.forEach(echo -> byId.remove(echo.getOriginator()));
        echoes.sort(Comparator.comparing(Echo::getOriginator));
        return new Echoes(heard.stream().filter(voice -> byId.containsKey(voice.getOriginator())).toList(), echoes);
    }

    /** Null where the voice speaks for itself. */
    private static Echo echo(VoiceRow voice, TopicDefinition topic, Lane lane, Voices voices) {
        ClaimRow original = voices.earliestWithSentence(lane, voice.getSentence());
        if (original != null && !original.getOriginator().equals(voice.getOriginator())) {
            return new Echo(voice.getOriginator(), original.getOriginator(), SAME_SENTENCE);
        }
        ClaimRow named = voice.getCiting() == Citing.UNCITED ? voices.earliestNamed(lane, voice.getLow(), voice.getHigh()) : null;
        if (named == null || named.getPublished().isAfter(voice.getPublished())) {
            return null;
        }
        ClaimRow latest = voices.latestNamed(lane, voice.getLow(), voice.getHigh());
        boolean within = !latest.getPublished().isBefore(voice.getPublished().minus(window(topic)));
        return within ? new Echo(voice.getOriginator(), named.getOriginator(), SAME_FIGURE) : null;
    }

    private static Duration window(TopicDefinition topic) {
        return Duration.ofDays(topic.topicClass() == TopicClass.INCIDENT ? Constants.ECHO_DAYS_INCIDENT : Constants.ECHO_DAYS_CAMPAIGN);
    }

    private static List<Echo> copies(Map<String, VoiceRow> byId, Map<String, String> leader) {
        Map<String, VoiceRow> speakers = new HashMap<>();
        byId.forEach((id, voice) -> speakers.merge(find(leader, id), voice, (a, b) -> NEWEST.compare(a, b) >= 0 ? a : b));
        List<Echo> echoes = new ArrayList<>();
        byId.keySet().forEach(id -> {
            String speaker = speakers.get(find(leader, id)).getOriginator();
            if (!speaker.equals(id)) {
                echoes.add(new Echo(id, speaker, SAME_SENTENCE));
            }
        });
        return echoes;
    }

    private static void join(Map<String, String> leader, String one, String other) {
        String a = find(leader, one);
        String b = find(leader, other);
        if (!a.equals(b)) {
            leader.put(a.compareTo(b) < 0 ? b : a, a.compareTo(b) < 0 ? a : b);
        }
    }

    private static String find(Map<String, String> leader, String id) {
        String at = id;
        while (leader.containsKey(at)) {
            at = leader.get(at);
        }
        return at;
    }
}
