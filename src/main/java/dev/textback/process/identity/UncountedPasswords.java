package dev.textback.process.identity;

import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/**
 * Checks passwords and counts nothing. The engine would lock a user after each wrong password, longer every time and in the end for good, so
 * that anybody who knows a name locks the PBX or the administrator out. Who guesses is slowed down instead: {@link LoginAttempts}.
 */
public class UncountedPasswords extends DbIdentityServiceProvider {

    /** As the engine does, except that it neither asks for nor makes a lock. */
    @Override
    public boolean checkPassword(String userId, String password) {
        UserEntity user = findUserById(userId);
        return user != null && password != null && matchPassword(password, user);
    }
}
