package rangefinder.aggregate.topic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rangefinder.schema.ArticleClaims;
import rangefinder.schema.Claim;
import rangefinder.schema.Quantity;
import rangefinder.table.Table;

/**
 * One unit for what is told in several, so that "4.8 tonnes of cocaine" and "4,800 kilos" answer one question. The words stay as they were said.
 */
public final class UsualUnits {

    private record Conversion(String unit, double factor) {}

    private static final Map<String, Conversion> CONVERSIONS = conversions();

    private UsualUnits() {}

    /** The article with what it counts in usual units; the same one where it uses no others. */
    public static ArticleClaims in(ArticleClaims article) {
        if (article.getClaims().stream().allMatch(claim -> conversion(claim) == null)) {
            return article;
        }
        List<Claim> claims = article.getClaims().stream().map(UsualUnits::in).toList();
        return ArticleClaims.newBuilder(article).setClaims(claims).build();
    }

    private static Claim in(Claim claim) {
        Conversion conversion = conversion(claim);
        if (conversion == null) {
            return claim;
        }
        Quantity said = claim.getQuantity();
        Quantity quantity = Quantity.newBuilder(said).setLow(times(said.getLow(), conversion.factor)).setHigh(times(said.getHigh(), conversion.factor)).setUnit(conversion.unit).build();
        return Claim.newBuilder(claim).setQuantity(quantity).build();
    }

    /** Null where the unit is the usual one, or none is. */
    private static Conversion conversion(Claim claim) {
        return claim.getQuantity().getUnit() == null ? null : CONVERSIONS.get(claim.getCountedClass() + " " + claim.getQuantity().getUnit());
    }

    private static Double times(Double value, double factor) {
        return value == null ? null : Double.valueOf(value * factor);
    }

    private static Map<String, Conversion> conversions() {
        Map<String, Conversion> conversions = new HashMap<>();
        for (List<String> row : Table.read(UsualUnits.class, "usual-units.tsv", 4)) {
            conversions.put(row.get(0) + " " + row.get(1), new Conversion(row.get(2), Double.parseDouble(row.get(3))));
        }
        return conversions;
    }
}
