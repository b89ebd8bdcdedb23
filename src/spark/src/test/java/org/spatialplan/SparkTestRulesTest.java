package org.spatialplan;

import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.junit.LocationProvider;
import java.nio.file.Path;
import java.util.Set;

/** What the service's tests must not do, those of the job must not either. */
@AnalyzeClasses(locations = SparkTestRulesTest.TestClasses.class)
class SparkTestRulesTest {

    @ArchTest
    static final ArchTests RULES = ArchTests.in(TestRulesTest.class);

    static final class TestClasses implements LocationProvider {
        @Override
        public Set<Location> get(Class<?> test) {
            return Set.of(Location.of(Path.of("target/spark/test-classes")));
        }
    }
}
