package rangefinder.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;

class SharedStoreMemoryTest {

    private static final int STORES = 40;
    private static final int VALUES = 4_000;
    private static final int VALUE_BYTES = 1_000;
    private static final long ALLOWED = 110_000_000;
    private static final int MOST_TRIES = 100;
    private static final int PAUSE_MILLIS = 100;

    @TempDir
    Path folder;

    @Test
    void storesTogetherHoldNoMoreUnwrittenThanTheirAllowance() throws RocksDBException, InterruptedException {
        long held = Long.MAX_VALUE;
        List<RocksDB> stores = new ArrayList<>();
        try (Options options = new Options().setCreateIfMissing(true)) {
            options.setTableFormatConfig(new BlockBasedTableConfig());
            new SharedStoreMemory().setConfig("any", options, Map.of());
            for (int i = 0; i < STORES; i++) {
                stores.add(filled(RocksDB.open(options, folder.resolve("store-" + i).toString())));
            }
            // On a busy machine some of it is still on its way to the disk.
            for (int tries = 0; tries < MOST_TRIES && held >= ALLOWED; tries++) {
                Thread.sleep(PAUSE_MILLIS);
                held = unwritten(stores);
            }
        } finally {
            stores.forEach(RocksDB::close);
        }
        assertThat((long) STORES * VALUES * VALUE_BYTES).isGreaterThan(150_000_000);
        assertThat(held).isLessThan(ALLOWED);
    }

    private static long unwritten(List<RocksDB> stores) throws RocksDBException {
        long bytes = 0;
        for (RocksDB store : stores) {
            bytes += store.getLongProperty("rocksdb.cur-size-all-mem-tables");
        }
        return bytes;
    }

    private static RocksDB filled(RocksDB store) throws RocksDBException {
        for (int i = 0; i < VALUES; i++) {
            store.put(ByteBuffer.allocate(Integer.BYTES).putInt(i).array(), new byte[VALUE_BYTES]);
        }
        return store;
    }
}
