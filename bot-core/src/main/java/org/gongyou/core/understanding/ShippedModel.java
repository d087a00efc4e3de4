package org.gongyou.core.understanding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.gongyou.intents.ModelStore;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The model over all shipped services, trained once by the build and carried in the jar, so that a first start does not
 * have to train it. It is used only while its name, a hash of what it learnt from, fits.
 */
public final class ShippedModel {

    private static final String PATTERN = "classpath*:model/*.model";

    private ShippedModel() {}

    /** Puts the shipped model beside those that a folder holds already. */
    static void unpackInto(Path folder) {
        try {
            for (Resource model : new PathMatchingResourcePatternResolver().getResources(PATTERN)) {
                Path file = folder.resolve(String.valueOf(model.getFilename()));
                if (!Files.exists(file)) {
                    copy(model, file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Resource model, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Path whole = Files.createTempFile(file.getParent(), "shipped", ".part");
        try (InputStream in = model.getInputStream()) {
            Files.copy(in, whole, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** What an earlier build left would be shipped, too. */
    private static void removeOthers(Path shipped, Path kept) throws IOException {
        try (DirectoryStream<Path> models = Files.newDirectoryStream(shipped, "*.model")) {
            for (Path model : models) {
                if (!model.getFileName().equals(kept)) {
                    Files.delete(model);
                }
            }
        }
    }

    /** Run by the build: {@code args[0]} keeps models between builds, {@code args[1]} is what goes into the jar. */
    public static void main(String[] args) throws IOException {
        Path kept = Path.of(args[0]);
        ModelStore.openOrTrain(kept, ShippedFiles.examples());
        Path file = ModelStore.fileFor(kept, ShippedFiles.examples());
        Path shipped = Path.of(args[1]);
        Files.createDirectories(shipped);
        removeOthers(shipped, file.getFileName());
        Files.copy(file, shipped.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
}
