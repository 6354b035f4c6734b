package rangefinder.aggregate.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rangefinder.schema.ArticleClaims;
import rangefinder.schema.Basis;
import rangefinder.schema.Bound;
import rangefinder.schema.Claim;
import rangefinder.schema.Lane;
import rangefinder.schema.Quantity;
import rangefinder.schema.Reason;
import rangefinder.schema.Role;
import rangefinder.schema.Source;
import rangefinder.schema.SourceKind;

class TollsTest {

    private static Claim claim(String action, double value, String... list) {
        return Claim.newBuilder().setClaimId(action + value).setStart(0).setEnd(9).setQuote("Four adults and six children.")
            .setQuantity(new Quantity("n", 0, 1, value, value, Bound.EXACT, null)).setCountedClass("people").setAction(action).setBasis(Basis.TOTAL)
            .setLane(Lane.REALISED).setSource(new Source("mayor", SourceKind.government, null, "mayor", null, null))
            .setBecause(new ArrayList<>(Stream.of(list).map(words -> new Reason("list", "goes-on-from", words)).toList())).build();
    }

    private static Claim dated(Claim claim, String from, String to) {
        return Claim.newBuilder(claim).setFrom(from).setTo(to).build();
    }

    private static List<String> derived(Claim... claims) {
        return Identities.complete(List.of(claims)).stream().filter(stated -> !stated.derivedFrom().isEmpty())
            .map(stated -> stated.claim().getAction() + " " + stated.claim().getQuantity().getLow().intValue()).toList();
    }

    private static ArticleClaims article(Claim... claims) {
        return ArticleClaims.newBuilder().setArticleId("a").setVersion("1").setFetched(Instant.EPOCH).setPublished("2024-05-20").setMadeBy("test").setTextHash("").setClaims(List.of(claims)).build();
    }

    @Test
    void addsUpWhatASentenceLists() {
        assertThat(derived(claim("KILL", 4), claim("KILL", 6, "four"), claim("KILL", 3))).containsExactly("KILL 10");
    }

    @Test
    void marksWhatIsListedWhereItsSumSpeaks() {
        assertThat(Identities.complete(List.of(claim("KILL", 4), claim("KILL", 6, "four"), claim("KILL", 3)))).extracting(Identities.Stated::listed)
            .containsExactly(true, true, false, false);
    }

    @Test
    void takesTheRepetitionOfWhatIsListedForAPartToo() {
        Claim again = Claim.newBuilder(claim("KILL", 4)).setClaimId("again").setSameAs(claim("KILL", 4).getClaimId()).build();
        assertThat(Identities.complete(List.of(claim("KILL", 4), claim("KILL", 6, "four"), again)).get(2).listed()).isTrue();
    }

    @Test
    void countsAsInjuredWhoWasShotAndLives() {
        assertThat(derived(claim("SHOOT", 5), claim("KILL", 1))).containsExactly("INJURE 4");
        assertThat(derived(claim("SHOOT", 5), claim("KILL", 1), claim("INJURE", 2))).containsExactly("INJURE 4");
        assertThat(derived(claim("SHOOT", 5), claim("KILL", 1), claim("INJURE", 7))).isEmpty();
    }

    @Test
    void derivesNoneWhereItIsToldHowManyOfTheShotLive() {
        Claim early = Claim.newBuilder(claim("KILL", 2)).setClaimId("early").build();
        assertThat(derived(claim("SHOOT", 10), claim("KILL", 3), claim("INJURE", 7), early, Claim.newBuilder(early).setClaimId("again").build())).isEmpty();
    }

    @Test
    void takesTheCountedDeadOff_notTheOneThatIsDescribed() {
        Claim child = Claim.newBuilder(claim("KILL", 1)).setQuantity(new Quantity("a", 0, 1, 1.0, 1.0, Bound.EXACT, null)).build();
        assertThat(derived(claim("KILL", 4), child, Claim.newBuilder(child).setClaimId("again").build(), claim("SHOOT", 3))).isEmpty();
        assertThat(derived(child, claim("SHOOT", 3))).containsExactly("INJURE 2");
    }

    @Test
    void countsOnlySomeOfThoseWhoDiedWithSomebodyUncounted() {
        Claim sons = Claim.newBuilder(claim("KILL", 2)).setBecause(new ArrayList<>(List.of(new Reason("action", "harm-with", "with")))).build();
        assertThat(Tolls.role(sons)).isEqualTo(Role.PART);
        Claim listed = Claim.newBuilder(claim("KILL", 2, "two")).build();
        listed.getBecause().add(new Reason("action", "harm-with", "with"));
        assertThat(Tolls.role(listed)).isEqualTo(Role.TOTAL);
    }

    @Test
    void takesNoDeadOffTheOthersWhoWereShot() {
        Claim others = Claim.newBuilder(claim("SHOOT", 4)).setCounted("others").build();
        assertThat(derived(claim("KILL", 1), others)).containsExactly("INJURE 4");
    }

    @Test
    void takesTheLaterDeadOffTheInjured() {
        Claim died = Claim.newBuilder(claim("KILL", 1)).setBasis(Basis.PART).setBecause(new ArrayList<>(List.of(new Reason("basis", "part-of-other-harm", "of")))).build();
        assertThat(derived(claim("INJURE", 5), died)).containsExactly("INJURE 4");
        assertThat(Identities.complete(List.of(claim("INJURE", 5), died)).get(0).claim().getSaidBefore()).isTrue();
        assertThat(derived(claim("INJURE", 5), claim("KILL", 1))).isEmpty();
    }

    @Test
    void takesTheDeadOffTheHurtThatTheSentenceBeforeCounts() {
        Claim died = Claim.newBuilder(claim("KILL", 1)).setStart(40).setQuote("One of them died.").setBasis(Basis.PART).setBecause(new ArrayList<>(List.of(new Reason("basis", "part-of-other-harm", "of")))).build();
        assertThat(derived(claim("INJURE", 3), died)).containsExactly("INJURE 2");
        assertThat(derived(claim("INJURE", 3), claim("SHOOT", 1), died)).isEmpty();
    }

    @Test
    void tellsOfWhichCountTheLaterDeadAreTakenOff() {
        Claim died = Claim.newBuilder(claim("KILL", 1)).setBasis(Basis.PART).setBecause(new ArrayList<>(List.of(new Reason("basis", "part-of-other-harm", "of")))).build();
        List<Identities.Stated> stated = Identities.complete(List.of(claim("INJURE", 5), died));
        assertThat(Tolls.hurtBefore(stated.get(stated.size() - 1).claim())).isEqualTo(5);
        assertThat(Tolls.hurtBefore(stated.get(0).claim())).isNull();
    }

    @Test
    void takesNoTownsTollForTheShotOfOneHappening() {
        assertThat(derived(claim("SHOOT", 40), claim("KILL", 1), claim("INJURE", 2))).isEmpty();
    }

    @Test
    void tellsNoInjuredWhereSomebodyUncountedDied() {
        Claim shot = Claim.newBuilder(claim("SHOOT", 5)).setQuote("Fatal ambush: five shot").build();
        assertThat(derived(shot)).isEmpty();
    }

    @Test
    void takesWhoDiedOfTheCountedOffThem() {
        Claim died = Claim.newBuilder(claim("KILL", 1)).setQuote("One of the n was pronounced dead.").setBasis(Basis.PART).setStart(20)
            .setBecause(new ArrayList<>(List.of(new Reason("basis", "part-of-other-harm", "of")))).build();
        assertThat(derived(claim("INJURE", 4), died)).containsExactly("INJURE 3");
    }

    @Test
    void tellsInjuredWhereMurderWasOnlyAttempted() {
        Claim charged = Claim.newBuilder(claim("CHARGE", 1)).setQuote("A man faces five counts of attempted first-degree murder.").build();
        assertThat(derived(claim("SHOOT", 5), charged)).containsExactly("INJURE 5");
    }

    @Test
    void countsNoneOfTheDeadAmongTheOthersWhoWereShot() {
        Claim others = Claim.newBuilder(claim("SHOOT", 2)).setQuote("And n other clerks were shot.").build();
        assertThat(derived(others, claim("KILL", 2))).containsExactly("INJURE 2");
        assertThat(derived(claim("SHOOT", 2), claim("KILL", 2))).isEmpty();
    }

    @Test
    void tellsInjuredThoughSomebodyDiedInAnotherHappening() {
        Claim earlier = Claim.newBuilder(claim("KILL", 1)).setQuote("A guard was killed there last year.").setBasis(Basis.PART)
            .setBecause(new ArrayList<>(List.of(new Reason("happening", "another", "last")))).build();
        assertThat(derived(claim("SHOOT", 5), earlier)).containsExactly("INJURE 5");
    }

    @Test
    void keepsAnotherHappeningOutAndASumOfSeveralAPart() {
        Claim another = Claim.newBuilder(claim("KILL", 6)).setBecause(new ArrayList<>(List.of(new Reason("happening", "another", "previous")))).build();
        Claim several = Claim.newBuilder(claim("KILL", 9)).setBecause(new ArrayList<>(List.of(new Reason("happening", "several", "separate")))).build();
        assertThat(Background.is(article(another), another)).isTrue();
        CollectionRouting routing = new CollectionRouting();
        assertThat(routing.routes(article(another), another)).isEmpty();
        assertThat(routing.routes(article(several), several)).extracting(Route::role).containsExactly(Role.PART);
    }

    @Test
    void keepsTheWeekendsSumOutOfAReportThatBeginsWithOneHappening() {
        Claim several = Claim.newBuilder(claim("INJURE", 24)).setBecause(new ArrayList<>(List.of(new Reason("happening", "several", "weekend")))).build();
        assertThat(Background.is(article(claim("INJURE", 3), several), several)).isTrue();
        assertThat(Background.is(article(several, claim("INJURE", 3)), several)).isFalse();
    }

    @Test
    void derivesNoSurvivorsFromTheShotOfSeveralHappenings() {
        Claim several = Claim.newBuilder(claim("KILL", 5)).setBecause(new ArrayList<>(List.of(new Reason("happening", "several", "string")))).build();
        assertThat(derived(several, claim("SHOOT", 6))).isEmpty();
    }

    @Test
    void comparesFiguresOfWhichNothingSaysWhatTheyCount() {
        Claim none = Claim.newBuilder(claim("KILL", 300)).setAction(null).setCounted(null).setCountedClass(null).build();
        assertThat(Measures.of(none)).isNull();
        assertThat(Measures.of(Claim.newBuilder(none).setBecause(List.of(new Reason("action", "counted-unsaid", null))).build())).isEqualTo("estimated");
    }

    @Test
    void addsNoFamiliesToPeople() {
        assertThat(Measures.of(claim("DISPLACE", 300))).isEqualTo("displaced");
        assertThat(Measures.of(Claim.newBuilder(claim("FIGHT", 300)).setCountedClass("troops").build())).isEqualTo("troops fighting");
        assertThat(Measures.of(Claim.newBuilder(claim("DISPLACE", 300)).setCountedClass("households").build())).isEqualTo("households displaced");
    }

    @Test
    void takesTheHigherOfATieButNotTenfold() {
        assertThat(Ties.highest(List.of(3.0, 5.0))).isEqualTo(5);
        assertThat(Ties.highest(List.of(2.0, 109.0))).isEqualTo(2);
        assertThat(Ties.highest(List.of(1.0, 8.0, 60.0))).isEqualTo(60);
    }

    @Test
    void keepsTheYearsTollOutOfAnIncident() {
        Claim today = dated(claim("KILL", 2), "2024-05-19", "2024-05-19");
        Claim year = dated(claim("KILL", 126), "2024-01-01", "2024-05-20");
        assertThat(Background.is(article(today, year), year)).isTrue();
        assertThat(Background.is(article(today, year), today)).isFalse();
    }

    @Test
    void keepsWhatIsCountedSinceLongAgoOutBesideTheNews() {
        Claim today = dated(claim("KILL", 2), "2024-05-19", "2024-05-19");
        Claim since = dated(claim("KILL", 31), "2024-01-01", null);
        assertThat(Background.is(article(today, since), since)).isTrue();
        assertThat(Background.is(article(since), since)).isFalse();
    }

    @Test
    void keepsATollComparedWithItsFormerOne_notOneOfAnotherPeriod() {
        Claim risen = Claim.newBuilder(claim("KILL", 57)).setQuote("The toll rose to 57, up from 41.").build();
        Claim year = Claim.newBuilder(claim("KILL", 57)).setQuote("The town had 57 murders, up from 41 the year before.").build();
        assertThat(Background.is(article(risen), risen)).isFalse();
        assertThat(Background.is(article(year), year)).isTrue();
    }

    @Test
    void keepsAnOlderIncidentOutOnlyBesideANewOne() {
        Claim today = dated(claim("KILL", 2), "2024-05-19", "2024-05-19");
        Claim older = dated(claim("KILL", 9), "2024-03-02", "2024-03-02");
        assertThat(Background.is(article(today, older), older)).isTrue();
        assertThat(Background.is(article(older), older)).isFalse();
    }
}
