package rangefinder.enrich;

import java.io.IOException;
import java.nio.file.Path;
import rangefinder.enrich.entity.TrainPhrases;
import rangefinder.enrich.text.TrainParser;
import rangefinder.enrich.text.TrainTagger;

/**
 * Trains all models of this module again, in the order in which they build on each other, and prints what they score. About half an hour.
 *
 * <p>Run after {@code mvn -pl enrich -am test-compile}, with the module's test class path:
 * {@code java -Xmx3g -cp CLASSPATH rangefinder.enrich.TrainModels TREEBANK_FOLDER enrich/src/main/resources/rangefinder/enrich}.
 * The folder holds {@code gum-train}, {@code gum-dev} and {@code gum-test.conllu.gz}: UD English-GUM, only the genres that are CC BY or
 * public domain. Nothing else may be trained on: other treebanks are share-alike. Same input, same weights.
 */
final class TrainModels {

    private TrainModels() {
    }

    public static void main(String[] args) throws IOException {
        Path treebank = Path.of(args[0]);
        Path resources = Path.of(args[1]);
        String train = treebank.resolve("gum-train.conllu.gz").toString();
        String dev = treebank.resolve("gum-dev.conllu.gz").toString();
        String test = treebank.resolve("gum-test.conllu.gz").toString();
        String text = resources.resolve("text").toString();
        TrainTagger.main(new String[] {text, train, dev, test});
        TrainParser.main(new String[] {text, train, dev, test});
        TrainPhrases.main(new String[] {resources.resolve("entity/phrases.model").toString(), train, dev, test});
    }
}
