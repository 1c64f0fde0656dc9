package dev.textback.process.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.textback.business.Role;
import dev.textback.business.StaffMember;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.mock.env.MockEnvironment;

/** Starts after one another on one database, with a file that changes and an administrator who changes things in Admin. */
class StaffAccountsTest {

    private static final StaffMember MARIA = new StaffMember(
            "maria", "Maria Lopez", "maria@acme.example", Set.of("front-desk"), Set.of("acme"), "a-phrase-of-her-own");

    private static ProcessEngine engine;
    private static IdentityService identities;
    private static DataSource database;

    @BeforeAll
    static void an_engine_with_groups_and_businesses() {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        database = h2;
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V7__staff_accounts.sql")).execute(h2);
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName(UUID.randomUUID().toString());
        configuration.setDataSource(h2);
        configuration.setDatabaseSchemaUpdate("create");
        configuration.setHistoryTimeToLive("P1D");
        new IdentityPlugin(new MockEnvironment()).preInit(configuration);
        engine = configuration.buildProcessEngine();
        identities = engine.getIdentityService();
        grants().ensure();
        for (String business : List.of("acme", "bloom")) {
            identities.saveTenant(identities.newTenant(business));
        }
    }

    @AfterEach
    void nobody_is_left() {
        startWith();
        List.of("maria", "sam").forEach(identities::deleteUser);
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    void somebody_new_can_log_in_and_belongs_to_their_group_and_business() {
        startWith(MARIA);

        assertThat(identities.checkPassword("maria", "a-phrase-of-her-own")).isTrue();
        assertThat(identities.checkPassword("maria", "something-else")).isFalse();
        assertThat(groupsOf("maria")).containsExactly("front-desk");
        assertThat(businessesOf("maria")).containsExactly("acme");
        User maria = identities.createUserQuery().userId("maria").singleResult();
        assertThat(maria.getFirstName() + "|" + maria.getLastName()).isEqualTo("Maria|Lopez");
    }

    @Test
    void without_a_password_nobody_gets_in_until_an_administrator_sets_one() {
        startWith(new StaffMember("sam", "Sam", null, Set.of("owners"), Set.of("acme"), null));

        assertThat(identities.checkPassword("sam", "")).isFalse();
        assertThat(identities.checkPassword("sam", "sam")).isFalse();

        setPassword("sam", "chosen-in-admin");
        startWith(new StaffMember("sam", "Sam", null, Set.of("owners"), Set.of("acme"), null));
        assertThat(identities.checkPassword("sam", "chosen-in-admin")).isTrue();
    }

    @Test
    void what_was_changed_in_admin_stands() {
        startWith(MARIA);
        identities.deleteMembership("maria", "front-desk");
        identities.createMembership("maria", "owners");
        identities.createTenantUserMembership("bloom", "maria");
        setPassword("maria", "chosen-in-admin");

        startWith(MARIA);

        assertThat(groupsOf("maria")).containsExactly("owners");
        assertThat(businessesOf("maria")).containsExactlyInAnyOrder("acme", "bloom");
        assertThat(identities.checkPassword("maria", "chosen-in-admin")).isTrue();
    }

    @Test
    void what_was_changed_in_the_file_is_done() {
        startWith(MARIA);

        startWith(new StaffMember(
                "maria", "Maria Ruiz", null, Set.of("front-desk", "owners"), Set.of("bloom"), "another-of-her-own"));

        assertThat(groupsOf("maria")).containsExactlyInAnyOrder("front-desk", "owners");
        assertThat(businessesOf("maria")).containsExactly("bloom");
        assertThat(identities.checkPassword("maria", "another-of-her-own")).isTrue();
        assertThat(identities.createUserQuery().userId("maria").singleResult().getLastName())
                .isEqualTo("Ruiz");
    }

    @Test
    void whoever_leaves_the_file_loses_the_account_that_it_made() {
        startWith(MARIA);

        startWith();

        assertThat(identities.createUserQuery().userId("maria").count()).isZero();
    }

    @Test
    void an_account_that_was_there_before_keeps_its_password_and_loses_only_what_the_file_gave() {
        User account = identities.newUser("maria");
        account.setPassword("chosen-in-admin");
        identities.saveUser(account);
        identities.createMembership("maria", "operators");

        startWith(MARIA);
        assertThat(groupsOf("maria")).containsExactlyInAnyOrder("operators", "front-desk");
        assertThat(identities.checkPassword("maria", "chosen-in-admin")).isTrue();

        startWith();
        assertThat(groupsOf("maria")).containsExactly("operators");
        assertThat(businessesOf("maria")).isEmpty();
    }

    @Test
    void an_account_deleted_in_admin_does_not_come_back_by_itself() {
        startWith(MARIA);
        identities.deleteUser("maria");

        startWith(MARIA);

        assertThat(identities.createUserQuery().userId("maria").count()).isZero();
    }

    @Test
    void wrong_passwords_lock_nobody_out() {
        startWith(MARIA);
        for (int i = 0; i < 50; i++) {
            assertThat(identities.checkPassword("maria", "wrong")).isFalse();
        }
        assertThat(identities.checkPassword("maria", "a-phrase-of-her-own")).isTrue();
    }

    @Test
    void a_grant_taken_away_in_admin_stays_away() {
        Authorization first = engine.getAuthorizationService()
                .createAuthorizationQuery()
                .groupIdIn(Role.OPERATOR.group())
                .list()
                .get(0);
        engine.getAuthorizationService().deleteAuthorization(first.getId());

        grants().ensure();

        assertThat(engine.getAuthorizationService()
                        .createAuthorizationQuery()
                        .authorizationId(first.getId())
                        .count())
                .isZero();
    }

    private static RoleGroups grants() {
        return new RoleGroups(
                identities,
                engine.getAuthorizationService(),
                engine.getFilterService(),
                engine.getManagementService(),
                "All tasks");
    }

    private static void startWith(StaffMember... staff) {
        AppliedStaff applied = new AppliedStaff(JdbcClient.create(database));
        new StaffAccounts(() -> List.of(staff), new Accounts(identities), applied).bringInLine();
    }

    private void setPassword(String user, String password) {
        User account = identities.createUserQuery().userId(user).singleResult();
        account.setPassword(password);
        identities.saveUser(account);
    }

    private List<String> groupsOf(String user) {
        return identities.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
    }

    private List<String> businessesOf(String user) {
        return identities.createTenantQuery().userMember(user).list().stream()
                .map(Tenant::getId)
                .toList();
    }
}
