package dev.textback.database;

class UpgradeOnH2Test extends UpgradeContract {

    @Override
    String url() {
        return "jdbc:h2:mem:upgrade;DB_CLOSE_DELAY=-1";
    }
}
