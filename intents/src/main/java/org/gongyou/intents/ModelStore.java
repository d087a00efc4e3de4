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
import org.gongyou.intents.text.DictionaryFile;
import org.gongyou.intents.text.Segmenter;

/**
 * Keeps trained models in a directory: one file for each set of examples, named by a hash of the examples and of all
 * else that goes into training. Several processes may share the directory.
 */
public final class ModelStore {

    /** To be raised with every change of features, training or file format. */
    private static final String CONFIGURATION = "cascade-7";

    private static final Logger LOG = System.getLogger(ModelStore.class.getName());
    private static final String SUFFIX = ".model";
    private static final int KEPT = 3;

    private ModelStore() {}

    /**
     * The engine for these examples: read from the directory when it is there, else trained and kept there. A damaged
     * file is replaced.
     */
    public static IntentEngine openOrTrain(Path directory, List<Example> examples) {
        return openOrTrain(directory, examples, TrainingOptions.standard());
    }

    /** The same for an engine that is trained with these options. */
    public static IntentEngine openOrTrain(Path directory, List<Example> examples, TrainingOptions options) {
        Path file = fileFor(directory, examples, options);
        if (Files.exists(file)) {
            try {
                return readAndTouch(file, options.encoder());
            } catch (IOException e) {
                LOG.log(Level.WARNING, "{0} cannot be used and is made again: {1}", file, e.getMessage());
            }
        }
        IntentEngine engine = IntentTrainer.train(examples, options);
        write(engine, configuration(options.encoder()), directory, file);
        return engine;
    }

    /** The engine used last from a directory; empty when there is none. */
    public static Optional<IntentEngine> openLatest(Path directory) {
        return openLatest(directory, SentenceEncoder.stock());
    }

    /** The same with the encoder that it was trained with; one trained without takes any. */
    public static Optional<IntentEngine> openLatest(Path directory, Optional<SentenceEncoder> encoder) {
        return newestFirst(directory).stream().findFirst().map(file -> readOrThrow(file, encoder));
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
                .map(file -> readOrThrow(file, SentenceEncoder.stock()));
    }

    private static String version(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - SUFFIX.length());
    }

    private static IntentEngine readOrThrow(Path file, Optional<SentenceEncoder> encoder) {
        try {
            return readAndTouch(file, encoder);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be opened: " + e.getMessage(), e);
        }
    }

    /** Where the model of these examples is or would be. */
    public static Path fileFor(Path directory, List<Example> examples) {
        return fileFor(directory, examples, TrainingOptions.standard());
    }

    /** Where the model of these examples, trained with these options, is or would be. */
    public static Path fileFor(Path directory, List<Example> examples, TrainingOptions options) {
        MessageDigest digest = sha256();
        add(configuration(options.encoder()), digest);
        options.background().forEach(text -> add('\n' + text, digest));
        examples.forEach(example -> add('\n' + example.label() + '\t' + example.text(), digest));
        options.dev().forEach(example -> add("\ndev\t" + example.label() + '\t' + example.text(), digest));
        if (!options.words().isEmpty()) {
            add("\nwords\t" + Segmenter.union().with(options.words()).fingerprint(), digest);
        }
        return directory.resolve("intents-" + HexFormat.of().formatHex(digest.digest(), 0, 10) + SUFFIX);
    }

    private static void add(String text, MessageDigest digest) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Also remembers that it was used last; where the file may not be changed, only that is lost. */
    private static IntentEngine readAndTouch(Path file, Optional<SentenceEncoder> encoder) throws IOException {
        IntentEngine engine = read(file, encoder);
        try {
            Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis()));
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "{0} keeps its time: {1}", file, e.getMessage());
        }
        return engine;
    }

    /** A model fits only the code, the dictionary and the encoder that it was trained with. */
    private static String configuration(Optional<SentenceEncoder> encoder) {
        String name = encoder.map(SentenceEncoder::fingerprint).orElse("none");
        return CONFIGURATION + ' ' + Segmenter.union().fingerprint() + ' ' + name;
    }

    private static IntentEngine read(Path file, Optional<SentenceEncoder> encoder) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            Optional<SentenceEncoder> fitting = fitting(in.readUTF(), encoder);
            long expected = in.readLong();
            byte[] content = in.readAllBytes();
            if (checksum(content) != expected) {
                throw new IOException("it is cut off or damaged");
            }
            DataInputStream rest = new DataInputStream(new ByteArrayInputStream(content));
            IntentModel model = IntentModel.read(rest, fitting);
            String words = new String(rest.readAllBytes(), StandardCharsets.UTF_8);
            return new IntentEngine(model, DictionaryFile.parse(words));
        }
    }

    /** The encoder for a model of this configuration: the one given, or none. */
    private static Optional<SentenceEncoder> fitting(String configuration, Optional<SentenceEncoder> encoder)
            throws IOException {
        if (configuration.equals(configuration(encoder))) {
            return encoder;
        }
        if (configuration.equals(configuration(Optional.empty()))) {
            return Optional.empty();
        }
        int end = configuration.lastIndexOf(' ') + 1;
        if (end > 0 && configuration(encoder).startsWith(configuration.substring(0, end))) {
            throw new IOException("it was trained with the encoder " + configuration.substring(end)
                    + "; open it with that one, or train it again");
        }
        throw new IOException("it was made by another version of this library; train it again");
    }

    /** What stands behind the model are the engine's own words. */
    private static void write(IntentEngine engine, String configuration, Path directory, Path file) {
        try {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            engine.model().write(new DataOutputStream(content));
            content.writeBytes(DictionaryFile.format(engine.words()).getBytes(StandardCharsets.UTF_8));
            Files.createDirectories(directory);
            // Not a temporary file, which nobody else might read.
            Path draft = directory.resolve("intents-" + UUID.randomUUID() + ".draft");
            try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(draft))) {
                out.writeUTF(configuration);
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
