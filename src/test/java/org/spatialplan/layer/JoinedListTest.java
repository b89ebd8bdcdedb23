package org.spatialplan.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JoinedListTest {

    @Test
    void membersComeBack() {
        List<String> members = List.of("甲", "a;b", "c\\", "\\;", "C:\\plan\\new", "d");

        assertThat(JoinedList.members(JoinedList.text(members))).isEqualTo(members);
    }

    @Test
    void plainMembersAreJoinedAsTheyAre() {
        assertThat(JoinedList.text(List.of("rivers/a", 2.0, true))).isEqualTo("rivers/a;2;true");
        assertThat(JoinedList.members(" a ; b;;C:\\plan")).containsExactly("a", "b", "C:\\plan");
    }
}
