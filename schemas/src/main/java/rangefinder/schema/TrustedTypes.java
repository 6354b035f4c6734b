package rangefinder.schema;

import org.apache.avro.Conversion;
import org.apache.avro.util.ClassSecurityValidator;

/**
 * Tells Avro that the generated classes of this package may be made by name; since 1.12.2 it refuses any class that nobody vouched for.
 * Registered as a conversion service, the one thing of ours that Avro itself loads before any generated class is used: so neither
 * tests nor embedders have to remember a call or a system property. It converts nothing.
 */
public final class TrustedTypes extends Conversion<TrustedTypes> {

    static {
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(ClassSecurityValidator.getGlobal(),
            type -> type.getName().startsWith("rangefinder.schema.")));
    }

    @Override
    public Class<TrustedTypes> getConvertedType() {
        return TrustedTypes.class;
    }

    @Override
    public String getLogicalTypeName() {
        return "rangefinder-trusted-types";
    }
}
