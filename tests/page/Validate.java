import java.io.File;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Validates a PDF against veraPDF's profiles, "3a,ua1" say: one line for each broken rule, exit code 1 for any. */
public class Validate {
    public static void main(String[] arguments) throws Exception {
        java.util.logging.LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        boolean passed = true;
        for (String name : arguments[0].split(",")) {
            PDFAFlavour flavour = PDFAFlavour.fromString(name);
            try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(arguments[1]), flavour);
                    PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                passed &= told(flavour, validator.validate(parser));
            }
        }
        System.exit(passed ? 0 : 1);
    }

    private static boolean told(PDFAFlavour flavour, ValidationResult result) {
        Map<String, String> broken = new TreeMap<>();
        for (TestAssertion assertion : result.getTestAssertions()) {
            if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                broken.putIfAbsent(
                        assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber(),
                        assertion.getMessage() + " @ " + assertion.getLocation().getContext());
            }
        }
        System.out.println((result.isCompliant() ? "PASS " : "FAIL ") + flavour.getId());
        broken.forEach((rule, message) -> System.out.println("  " + rule + ": " + message));
        return result.isCompliant();
    }
}
