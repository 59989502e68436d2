import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.mvstore.MVStore;

/**
 * The stand-in database: mongo-java-server on an H2 file, for machines where no mongod can be had. For development and tests only.
 *
 * Arguments: port, data file. It listens on 127.0.0.1 alone, prints one line when it does ("listening PORT"), and ends when its
 * standard input is closed, so that it never outlives the process that started it. The file is locked by the operating system
 * while it is open: a second one on the same file prints "locked" and ends with status 3.
 */
public final class WaymarkStandIn {
    private static final Set<String> WRITING = Set.of("insert", "update", "delete", "findandmodify", "createindexes", "dropindexes",
        "create", "drop", "dropdatabase", "renamecollection");
    private static final int COMMITS_BETWEEN_COMPACTIONS = 2000;
    private static final int COMPACTION_FILL_PERCENT = 50;
    private static final int COMPACTION_BYTES = 4 * 1024 * 1024;

    /** Reports MongoDB 5.0 and wire version 13: the lowest that current drivers accept is 9, the library's own versions say 8. */
    private static final MongoVersion VERSION = new MongoVersion() {
        @Override
        public List<Integer> getVersionArray() {
            return List.of(5, 0, 0);
        }

        @Override
        public int getWireVersion() {
            return 13;
        }
    };

    /** Every writing command is in the file before it is answered; a command and its commit are one step, so that no commit sees half of another. */
    private static final class DurableBackend extends H2Backend {
        private final MVStore store;
        private final ReentrantLock writing = new ReentrantLock(true);
        private int commits;

        DurableBackend(MVStore store) {
            super(store);
            this.store = store;
        }

        @Override
        public Document handleMessage(MongoMessage message) {
            if (!writes(message.getDocument())) {
                return super.handleMessage(message);
            }
            writing.lock();
            try {
                Document answer = super.handleMessage(message);
                store.commit();
                if (++commits % COMMITS_BETWEEN_COMPACTIONS == 0) {
                    store.compact(COMPACTION_FILL_PERCENT, COMPACTION_BYTES);
                }
                return answer;
            } finally {
                writing.unlock();
            }
        }

        private static boolean writes(Document command) {
            String name = command.keySet().iterator().next();
            if (name.equals("aggregate")) {
                return command.toString().contains("\"$out\"") || command.toString().contains("\"$merge\"");
            }
            return WRITING.contains(name.toLowerCase());
        }

        /** Closes the file with full compaction; the backend's own close() then finds it closed. */
        void closeStore() {
            writing.lock();
            try {
                store.commit();
                store.close(-1);
            } finally {
                writing.unlock();
            }
        }
    }

    public static void main(String[] args) throws Exception {
        int port = Integer.parseInt(args[0]);
        MVStore store;
        try {
            store = new MVStore.Builder().fileName(args[1]).autoCommitDisabled().open();
        } catch (org.h2.mvstore.MVStoreException error) {
            System.out.println(error.getMessage().contains("locked") ? "locked" : "failed " + error.getMessage());
            System.exit(3);
            return;
        }
        store.setRetentionTime(0);
        DurableBackend backend = new DurableBackend(store);
        backend.version(VERSION);
        MongoServer server = new MongoServer(backend);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.stopListening();
            backend.closeStore();
        }));
        try {
            server.bind("127.0.0.1", port);
        } catch (RuntimeException error) {
            System.out.println("failed port " + port + " is in use");
            System.exit(4);
        }
        System.out.println("listening " + server.getLocalAddress().getPort());
        System.out.flush();
        waitForEndOf(System.in);
        System.exit(0);
    }

    private static void waitForEndOf(InputStream input) {
        byte[] buffer = new byte[256];
        try {
            while (input.read(buffer) >= 0) {
                // Nothing is ever said here; only the end counts.
            }
        } catch (java.io.IOException error) {
            // A broken pipe is an end too.
        }
    }
}
