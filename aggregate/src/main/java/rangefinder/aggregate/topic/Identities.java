package rangefinder.aggregate.topic;

import java.util.ArrayList;
import java.util.List;
import rangefinder.schema.Claim;

/** Completes what an article states by known identities (shot = killed + injured). What is derived says from which claims. */
public final class Identities {

    /**
     * A figure that an article states, or that follows from what it states.
     *
     * @param derivedFrom claimIds; empty where it is stated
     */
    public record Stated(Claim claim, List<String> derivedFrom) {}

    private Identities() {}

    /** The claims that count: repetitions within the article left out. */
    public static List<Stated> complete(List<Claim> claims) {
        List<Stated> stated = new ArrayList<>();
        claims.stream().filter(claim -> claim.getSameAs() == null).forEach(claim -> stated.add(new Stated(claim, List.of())));
        return stated;
    }
}
