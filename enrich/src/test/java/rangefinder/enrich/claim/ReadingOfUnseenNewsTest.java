package rangefinder.enrich.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rangefinder.enrich.Enricher;
import rangefinder.schema.Article;
import rangefinder.schema.ArticleKind;
import rangefinder.schema.Claim;

/** What is read of short articles of every kind, invented to be unlike those that the rules were made for: aid, courts, strikes, elections, live blogs. */
class ReadingOfUnseenNewsTest {

    private static final Enricher ENRICHER = new Enricher();

    /** The claims of a text, each as its number and what else is asked for; "/" parts a headline from it. */
    private static String read(String text, Function<Claim, Object> part) {
        String[] parts = text.split(" / ");
        Article article = Article.newBuilder().setArticleId("a").setVersion("1").setKind(ArticleKind.PUBLISHED).setPublisher("The Valley Post")
            .setPublished("2026-11-24").setFetched(Instant.parse("2026-11-24T12:00:00Z")).setMadeBy("test").setTitle(parts.length > 1 ? parts[0] : null).setText(parts[parts.length - 1]).build();
        List<Claim> claims = ENRICHER.enrich(article).getClaims();
        return claims.stream().map(claim -> Stream.of(number(claim), part.apply(claim)).filter(Objects::nonNull).map(Object::toString).collect(Collectors.joining(" "))).collect(Collectors.joining(", "));
    }

    private static String number(Claim claim) {
        Double value = claim.getQuantity().getLow() == null ? claim.getQuantity().getHigh() : claim.getQuantity().getLow();
        return value == Math.rint(value) ? String.valueOf(value.longValue()) : value.toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "The chipmaker had announced 900 layoffs in May. It cut 300 more. | 900 2026-05-01..2026-05-31, 300 ..",
        "The ring has smuggled 3,400 people since 2023. Police arrested 13 suspects. | 3400 2023-01-01.., 13 ..",
        "It has sent 500 doses and plans to vaccinate 9,000 people by January. | 500 .., 9000 ..2027-01-31",
        "The agency needs $18 million until March. The state gave $2 million. | 18000000 ..2027-03-31, 2000000 ..",
        "The government, which has offered 10 per cent since Monday, put the number of strikers at 5,800. | 10 2026-11-23.., 5800 ..",
        "The group took 251 hostages in October 2023. Some 20 are believed to be alive. | 251 2023-10-01..2023-10-31, 20 ..",
        "A quake could kill 900, according to an estimate revised in March. | 900 ..",
        "Floods hit the town on Sunday. They destroyed 40 houses. | 40 ..",
        "A fire killed six people on Sunday. It injured nine. | 6 2026-11-22..2026-11-22, 9 2026-11-22..2026-11-22"})
    void tellsOfNoOtherTimeThanItsOwn(String text, String times) {
        assertThat(read(text, claim -> Objects.toString(claim.getFrom(), "") + ".." + Objects.toString(claim.getTo(), ""))).isEqualTo(times);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "The carmaker will cut 2,300 jobs after a loss of $412 million. | 2300 LAY_OFF, 412000000 null",
        "The firm will invest $2 billion despite a loss of $90 million. | 2000000000 SPEND, 90000000 null",
        "The government wants to save 3.2 billion euros. | 3200000000 null",
        "The clinic received 40 patients. | 40 TREAT",
        "Velden received 195 soldiers on Friday. | 195 RECEIVE",
        "In Odesa, three buildings were damaged and 12,000 households lost power. | 3 DAMAGE, 12000 null",
        "Police in five countries arrested 48 people. | 5 null, 48 DETAIN",
        "Police fired tear gas and arrested at least a dozen. | 12 DETAIN",
        "Six people are missing. Some 300 residents were put up in a hall. | 6 MISS, 300 HOST",
        "Police hold 48 over people smuggling / Nothing else is known. | 48 DETAIN",
        "Thousands rally in Delhi against bill / Nothing else is known. | 1000 PROTEST",
        "Thousands of ballots are missing. | 1000 null",
        "Some 24,000 civilians fled, joining the 9,000 displaced people who live there. | 24000 DISPLACE, 9000 DISPLACE",
        "The bank plans to shed 3,000 posts by May, two people familiar with the matter said. | 3000 LAY_OFF",
        "The group withdrew 1,200 fighters from Mali, leaving about 900 there, two diplomats said. | 1200 WITHDRAW, 900 LEAVE",
        "The navy handed five crew members to the authorities. | 5 null",
        "Rescuers brought 81 miners to the surface. | 81 RESCUE",
        "The charity distributed 24,000 meals; 900 tents arrived. | 24000 SUPPLY, 900 null",
        "Three families lost 14 members in the raid. | 3 null, 14 KILL",
        "The army lost 40 men. | 40 CASUALTY",
        "Farmers culled 40,000 hens. | 40000 KILL",
        "The dead numbered not more than 15. | 15 KILL",
        "Three generations of a family were killed. | 3 null",
        "One cited estimate says 300 were killed. | 300 KILL"})
    void tellsWhatHappenedToThem(String text, String actions) {
        assertThat(read(text, claim -> String.valueOf(claim.getAction()))).isEqualTo(actions);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Five people were wounded on Saturday. One of the five wounded has since died. | 5 INJURE, 1 KILL, 5 INJURE",
        "Three hikers missing since Sunday were found dead. | 3 KILL",
        "Two missing children were found dead in the river. | 2 KILL",
        "The blaze caused two deaths, among them a judge, and fifteen injured. | 2 KILL, 1 KILL, 15 INJURE",
        "Two missing children were found safe. | 2 MISS",
        "Three people missing since Sunday are feared dead. | 3 MISS"})
    void tellsWhatBecameOfThem(String text, String actions) {
        assertThat(read(text, Claim::getAction)).isEqualTo(actions);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "More than 9,000 people were dismissed from public posts after the coup. | 9000 REALISED TOTAL",
        "Only 212 papers could not be accounted for. | 212 REALISED TOTAL",
        "The union said as many as 1,100 of the jobs could go in Velden. | 1100 FORECAST PART",
        "The rebels said the enemy lost 50. | 50 REALISED TOTAL",
        "It is enough to feed 70,000 people for a month. | 70000 REALISED TOTAL",
        "The blast killed three people, one of them a child. | 3 REALISED TOTAL, 1 REALISED PART, 1 REALISED TOTAL"})
    void tellsWhatKindOfFigureItIs(String text, String kinds) {
        assertThat(read(text, claim -> claim.getLane() + " " + claim.getBasis())).isEqualTo(kinds);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "A couple were found dead at 14 Marlow Road. | 2",
        "Police found a man dead in flat 23 of the tower. | 1",
        "A quake of 6.1 and aftershocks of 5.2 and 4.9 killed three. | 3",
        "Five children aged between 6 and 12 died. | 5",
        "08.15 Mayor Ana Paz says 12 people died. | 12",
        "Some 14 Roads were closed. | 14"})
    void countsNoHousesAndNoMagnitudes(String text, String numbers) {
        assertThat(read(text, claim -> null)).isEqualTo(numbers);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Kyiv put the number of dead at 300, Moscow at 90. | 300 Kyiv, 90 Moscow",
        "The ministry gave the toll as 61, the opposition as 140, and a rights group as 95. | 61 ministry, 140 opposition, 95 rights group",
        "The government estimates the dead at 1,200; aid groups, at 3,000. | 1200 government, 3000 aid groups",
        "According to the mayor 14 people died, according to the hospital 16. | 14 mayor, 16 hospital",
        "The Israeli military said it had killed six militants; it said nothing else. | 6 Israeli Military",
        "13:40 Police say 12 people died. | 12 Police",
        "Organisers said 3,000 took part; police spoke of 400. | 3000 Organisers, 400 police",
        "The toll from Typhoon Lando has climbed to 41, the civil defence office said. | 41 civil defence office",
        "The ring moved 400 people across the Channel, charging each 4,000 euros. | 400 The Valley Post, 4000 The Valley Post",
        "A toll of 60, reported on Monday, was corrected to 48. | 60 The Valley Post, 48 The Valley Post"})
    void tellsWhoSaysIt(String text, String speakers) {
        assertThat(read(text, claim -> claim.getSource().getName())).isEqualTo(speakers);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "The death toll rose to 34; earlier coverage spoke of 28. | 34 false, 28 true",
        "First reports suggested 30 dead. | 30 true",
        "A toll of 60 was later corrected to 48. | 60 true, 48 false",
        "The final toll was 31, fewer than the 45 feared at first. | 31 false, 45 true",
        "Police lowered the toll to 17 after earlier saying 22 had died. | 17 false, 22 true",
        "The ministry now says 52 people were killed, rather than the 60 first reported. | 52 false, 60 true",
        "Nine people were killed, officials earlier said. | 9 true"})
    void tellsWhatWasSaidBefore(String text, String before) {
        assertThat(read(text, Claim::getSaidBefore)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "The charity has treated 1,780 patients. It warned that the true number of infections is higher. | 1780 EXACT",
        "The charity has counted 1,780 infections. It warned that the true number of infections is higher. | 1780 AT_LEAST"})
    void isOpenOnlyForWhatIsMissing(String text, String bounds) {
        assertThat(read(text, claim -> claim.getQuantity().getBound())).isEqualTo(bounds);
    }
}
