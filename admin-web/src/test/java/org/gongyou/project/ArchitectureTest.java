package org.gongyou.project;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** The shape of the house: five modules in one line, and what a room may look like. */
class ArchitectureTest {

    private static final Set<String> KINDS =
            Set.of("util", "utils", "impl", "common", "dto", "controller", "helper", "helpers", "manager", "misc");

    private static JavaClasses house;

    @BeforeAll
    static void importEveryModule() {
        ImportOption notTheTests = location -> !location.contains("/test-classes/") && !location.contains("-tests.jar");
        house = new ClassFileImporter().withImportOption(notTheTests).importPackages("org.gongyou");
    }

    @Test
    void seesAllFiveModules() {
        assertThat(house.stream().map(JavaClass::getPackageName))
                .anyMatch(name -> name.startsWith("org.gongyou.intents"))
                .anyMatch(name -> name.startsWith("org.gongyou.content"))
                .anyMatch(name -> name.startsWith("org.gongyou.core"))
                .anyMatch(name -> name.startsWith("org.gongyou.channels"))
                .anyMatch(name -> name.startsWith("org.gongyou.admin"));
    }

    @Test
    void usesOnlyWhatStandsToTheLeft() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("intents")
                .definedBy("org.gongyou.intents..")
                .layer("content")
                .definedBy("org.gongyou.content..")
                .layer("bot-core")
                .definedBy("org.gongyou.core..")
                .layer("channels")
                .definedBy("org.gongyou.channels..")
                .layer("admin-web")
                .definedBy("org.gongyou.admin..", "org.gongyou")
                .whereLayer("admin-web")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("channels")
                .mayOnlyBeAccessedByLayers("admin-web")
                .whereLayer("bot-core")
                .mayOnlyBeAccessedByLayers("channels", "admin-web")
                .whereLayer("content")
                .mayOnlyBeAccessedByLayers("bot-core", "channels", "admin-web")
                .check(house);
    }

    @Test
    void keepsThePlatformsOutOfEverythingLeftOfChannels() {
        noClasses()
                .that()
                .resideInAnyPackage("org.gongyou.intents..", "org.gongyou.content..", "org.gongyou.core..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("me.chanjar..", "com.github.binarywang..")
                .orShould()
                .resideInAnyPackage("..wechat..", "..weibo..", "..wecom..")
                .check(house);
    }

    @Test
    void keepsSpringOutOfIntents() {
        noClasses()
                .that()
                .resideInAPackage("org.gongyou.intents..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..")
                .check(house);
    }

    @ParameterizedTest
    @ValueSource(strings = {"intents", "content", "core", "channels", "admin"})
    void hasNoCyclesBetweenTheRoomsOfAModule(String module) {
        slices().matching("org.gongyou." + module + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(house);
    }

    @Test
    void logsThroughSlf4jOnly() {
        NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(house);
    }

    @Test
    void hidesItsMappersAndControllers() {
        classes()
                .that()
                .areAnnotatedWith(Mapper.class)
                .or()
                .haveSimpleNameEndingWith("Controller")
                .should()
                .bePackagePrivate()
                .check(house);
    }

    @Test
    void takesWhatItNeedsThroughConstructors() {
        fields().should()
                .notBeAnnotatedWith(Autowired.class)
                .andShould()
                .notBeAnnotatedWith(Value.class)
                .check(house);
    }

    @Test
    void namesPackagesAfterSubjects() {
        Set<String> afterKinds = packages()
                .filter(name -> Stream.of(name.split("\\.")).anyMatch(KINDS::contains))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(afterKinds).isEmpty();
    }

    @Test
    void marksEveryPackageForNulls() {
        Set<String> unmarked = packages()
                .filter(name -> !name.equals("org.gongyou"))
                .filter(name -> !marked(house.getPackage(name)))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(unmarked).isEmpty();
    }

    private static Stream<String> packages() {
        return house.stream().map(JavaClass::getPackageName).distinct();
    }

    private static boolean marked(JavaPackage room) {
        return room.tryGetPackageInfo()
                .map(info -> info.isAnnotatedWith(NullMarked.class))
                .orElse(false);
    }
}
