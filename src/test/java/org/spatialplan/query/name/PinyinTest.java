package org.spatialplan.query.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {

    @ParameterizedTest
    @CsvSource({
        "洛阳江, luoyangjiang, 0",
        "洛阳江, luoyangj, 0",
        "洛阳江, lyj, 0",
        "洛阳江, yangjiang, 1",
        "洛阳江, luoj, -1",
        "洛阳江, luoyangjiangx, -1",
        // several readings
        "长坑, changkeng, 0",
        "长坑, zhangkeng, 0",
        "重点, zhongdian, 0",
        // ü as keyboards, passports and the careless have it
        "绿道, lvdao, 0",
        "绿道, ludao, 0",
        "绿道, lyudao, 0",
        // rare characters of the coast
        "蟳埔, xunpu, 0",
        "浐溪, chanxi, 0",
        // digits and letters stand for themselves, marks for nothing
        "“一湾”2号, yiwan2hao, 0",
        // a syllable may end where the next begins
        "西安, xian, 0",
        "先, xian, 0",
    })
    void isFoundFromACharacter(String name, String typed, int at) {
        assertThat(Pinyin.of(name).find(typed)).isEqualTo(at);
    }
}
