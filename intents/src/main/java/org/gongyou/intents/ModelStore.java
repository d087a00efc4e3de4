package org.gongyou.intents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.gongyou.intents.classify.IntentModel;
import org.gongyou.intents.semantic.SentenceEncoder;
import org.gongyou.intents.text.Segmenter;

/**
 * Keeps trained models in a directory: one file for each set of examples, named by a hash of the examples and of all
 * else that goes into training. Several processes may share the directory.
 */
public final class ModelStore {

    /** To be raised with every change of features, training or file format. */
    private static final String CONFIGURATION = "cascade-3";

    private static final Logger LOG = System.getLogger(ModelStore.class.getName());
    private static final String SUFFIX = ".model";
    private static final int KEPT = 3;

    private ModelStore() {}

    /**
     * The engine for these examples: read from the directory when it is there, else trained and kept there. A damaged
     * file is replaced.
     */
    public static IntentEngine openOrTrain(Path directory, List<Example> examples) {
        Path file = fileFor(directory, examples);
        if (Files.exists(file)) {
            try {
                return readAndTouch(file);
            } catch (IOException e) {
                LOG.log(Level.WARNING, "{0} cannot be used and is made again: {1}", file, e.getMessage());
            }
        }
        IntentEngine engine = IntentTrainer.train(examples);
        write(engine.model(), directory, file);
        return engine;
    }

    /** The engine used last from a directory; empty when there is none. */
    public static Optional<IntentEngine> openLatest(Path directory) {
        return newestFirst(directory).stream().findFirst().map(ModelStore::readOrThrow);
    }

    /** The models of a directory by their versions, the one used last first. */
    public static List<String> versions(Path directory) {
        return newestFirst(directory).stream().map(ModelStore::version).toList();
    }

    /**
     * The engine of one version; empty when the directory does not have it.
     *
     * @throws UncheckedIOException when its file is damaged or of another version of this library
     */
    public static Optional<IntentEngine> open(Path directory, String version) {
        return newestFirst(directory).stream()
                .filter(file -> version(file).equals(version))
                .findFirst()
                .map(ModelStore::readOrThrow);
    }

    private static String version(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - SUFFIX.length());
    }

    private static IntentEngine readOrThrow(Path file) {
        try {
            return readAndTouch(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " is not a model of this version: " + e.getMessage(), e);
        }
    }

    /** Where the model of these examples is or would be. */
    public static Path fileFor(Path directory, List<Example> examples) {
        MessageDigest digest = sha256();
        digest.update(configuration().getBytes(StandardCharsets.UTF_8));
        for (String text : TrainingOptions.standard().background()) {
            digest.update(('\n' + text).getBytes(StandardCharsets.UTF_8));
        }
        for (Example example : examples) {
            digest.update(('\n' + example.label() + '\t' + example.text()).getBytes(StandardCharsets.UTF_8));
        }
        return directory.resolve("intents-" + HexFormat.of().formatHex(digest.digest(), 0, 10) + SUFFIX);
    }

    /** Also remembers that it was used last; where the file may not be changed, only that is lost. */
    private static IntentEngine readAndTouch(Path file) throws IOException {
        IntentEngine engine = read(file);
        try {
            Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis()));
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "{0} keeps its time: {1}", file, e.getMessage());
        }
        return engine;
    }

    /** A model fits only the code, the dictionary and the encoder that it was trained with. */
    private static String configuration() {
        String encoder =
                SentenceEncoder.stock().map(SentenceEncoder::fingerprint).orElse("none");
        return CONFIGURATION + ' ' + Segmenter.union().fingerprint() + ' ' + encoder;
    }

    private static IntentEngine read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            if (!in.readUTF().equals(configuration())) {
                throw new IOException("a model of another version, dictionary or encoder");
            }
            long expected = in.readLong();
            byte[] content = in.readAllBytes();
            if (checksum(content) != expected) {
                throw new IOException("cut off or damaged");
            }
            return new IntentEngine(
                    IntentModel.read(new DataInputStream(new ByteArrayInputStream(content)), SentenceEncoder.stock()));
        }
    }

    private static void write(IntentModel model, Path directory, Path file) {
        try {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            model.write(new DataOutputStream(content));
            Files.createDirectories(directory);
            // Not a temporary file, which nobody else might read.
            Path draft = directory.resolve("intents-" + UUID.randomUUID() + ".draft");
            try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(draft))) {
                out.writeUTF(configuration());
                out.writeLong(checksum(content.toByteArray()));
                content.writeTo(out);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            for (Path old : newestFirst(directory).stream().skip(KEPT).toList()) {
                Files.deleteIfExists(old);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the model in " + file, e);
        }
    }

    private static long checksum(byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return crc.getValue();
    }

    private static List<Path> newestFirst(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(f -> f.getFileName().toString().endsWith(SUFFIX))
                    .sorted(Comparator.comparing(ModelStore::modified).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
