package rangefinder.aggregate.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rangefinder.schema.Basis;
import rangefinder.schema.Bound;
import rangefinder.schema.Citing;
import rangefinder.schema.Claim;
import rangefinder.schema.ClaimRow;
import rangefinder.schema.Lane;
import rangefinder.schema.Quantity;
import rangefinder.schema.Role;

class SubgroupsTest {

    @Test
    void theSumOfAFamilyIsAPartOfALargerFigureOfPeople() {
        assertThat(roles(row("all", 14, "people"), row("wives", 1, "wife"), row("sons", 3, "sons"), sum(4, "wives", "sons"))).containsExactly(Role.TOTAL, Role.PART, Role.PART, Role.PART);
    }

    @Test
    void theSumOfAFamilyIsTheWholeWhereNothingLargerIsTold() {
        assertThat(roles(row("wives", 1, "wife"), row("sons", 3, "sons"), sum(4, "wives", "sons"))).containsExactly(Role.PART, Role.PART, Role.TOTAL);
    }

    @Test
    void theSumOfPeopleAtLargeAndOthersIsAWholeOfItsOwn() {
        assertThat(roles(row("all", 14, "people"), row("sailors", 5, "sailors"), row("sons", 3, "sons"), sum(8, "sailors", "sons"))).containsExactly(Role.TOTAL, Role.PART, Role.PART, Role.TOTAL);
    }

    @Test
    void theSumOfAFamilyIsAPartToo_whereItsMembersWereToldBefore() {
        ClaimRow sum = sum(2, "fathers", "brothers");
        Subgroups.mark(List.of(row("all", 4, "people"), sum), List.of(row("fathers", 1, "father").getClaim(), row("brothers", 1, "brother").getClaim()));
        assertThat(sum.getRole()).isEqualTo(Role.PART);
    }

    @Test
    void someArePartOfThoseWhoAreToldOfAsPeopleElsewhere() {
        ClaimRow children = row("children", 5, "children");
        ClaimRow boy = row("boy", 1, "boy");
        Claim people = Claim.newBuilder(row("people", 5, "people").getClaim()).setSameAs("children").build();
        Subgroups.mark(List.of(children, boy), List.of(children.getClaim(), boy.getClaim(), people));
        assertThat(boy.getRole()).isEqualTo(Role.PART);
    }

    @Test
    void whatAReportCountsItselfBelowItsOwnFloorIsSomeOfThose() {
        assertThat(roles(own("floor", 14, Bound.AT_LEAST, 10), own("traders", 3, Bound.EXACT, 80), own("apprentices", 4, Bound.ABOUT, 90))).containsExactly(Role.TOTAL, Role.PART, Role.PART);
    }

    @Test
    void twoFloorsAreEstimates_andWhatIsToldBeforeTheFloorMayBeAllThatSomebodyKnows() {
        assertThat(roles(own("floor", 100, Bound.AT_LEAST, 10), own("common", 60, Bound.AT_LEAST, 80))).containsExactly(Role.TOTAL, Role.TOTAL);
        assertThat(roles(own("usual", 3176, Bound.EXACT, 10), own("others", 3200, Bound.AT_LEAST, 80))).containsExactly(Role.TOTAL, Role.TOTAL);
    }

    private static ClaimRow own(String id, double number, Bound bound, int at) {
        ClaimRow row = row(id, number, "people");
        Quantity quantity = Quantity.newBuilder(row.getClaim().getQuantity()).setHigh(bound == Bound.AT_LEAST ? null : (Double) number).setBound(bound).build();
        row.setClaim(Claim.newBuilder(row.getClaim()).setStart(at).setAction("KILL").setQuantity(quantity).build());
        row.setCiting(Citing.UNCITED);
        return row;
    }

    private static List<Role> roles(ClaimRow... rows) {
        Subgroups.mark(List.of(rows), Stream.of(rows).map(ClaimRow::getClaim).toList());
        return Stream.of(rows).map(ClaimRow::getRole).toList();
    }

    private static ClaimRow sum(double number, String... parts) {
        ClaimRow row = row("sum", number, "people");
        row.setDerivedFrom(List.of(parts));
        return row;
    }

    private static ClaimRow row(String id, double number, String counted) {
        Claim claim = Told.on("2026-03-03", "courier").add(Told.source("police"), "So many died.", number, number, Bound.EXACT, Basis.TOTAL, Lane.REALISED, null, null).article.getClaims().get(0);
        ClaimRow row = new ClaimRow();
        row.setTopic("ferry");
        row.setClaim(Claim.newBuilder(claim).setClaimId(id).setCounted(counted).build());
        row.setCiting(Citing.NAMED);
        row.setRole(Role.TOTAL);
        row.setAnswer(true);
        row.setDerivedFrom(List.of());
        return row;
    }
}
