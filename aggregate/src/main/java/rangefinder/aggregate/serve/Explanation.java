package rangefinder.aggregate.serve;

import java.util.List;

/** Why the three numbers of a lane are what they are, in sentences that name the claims they rest on. */
public record Explanation(Bound low, Bound best, Bound high) {

    /** One number, the reasons in the order a reader follows them. */
    public record Bound(Double value, List<Reason> reasons) {

        public Bound {
            reasons = List.copyOf(reasons);
        }
    }

    /** One sentence with the ids of the claims behind it. */
    public record Reason(String text, List<String> claims) {

        public Reason {
            claims = List.copyOf(claims);
        }
    }
}
