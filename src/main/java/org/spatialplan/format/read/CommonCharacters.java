package org.spatialplan.format.read;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Tells Big5 from GB18030 where bytes are text in both. Nearly every text in Big5 is also valid GB18030, but then of rare
 * characters. Each character counts 1 if it is in the first level of its standard, which holds the characters in general
 * use (GB 2312: 3,755 of them, Big5: 5,401), or is a punctuation mark there, and 2 if it is one of the 500 most frequent of
 * modern Chinese or a word of surveying, in simplified characters for GB18030 and in traditional ones for Big5. The reading
 * with the higher sum is the likelier one; of equal sums it is GB18030, since the plans of mainland China are meant. Both
 * readings have the same number of bytes and hence about the same number of characters. Stateless and thread-safe.
 */
final class CommonCharacters {

    private static final String SIMPLIFIED = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所"
            + "民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日"
            + "那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想"
            + "已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指"
            + "几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权"
            + "收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集"
            + "温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支"
            + "般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属"
            + "圆包火住调满县局照参红细引听该铁价严块编坐纵横纬址宗项途村镇乡街桥港湾溪河湖岛园房宅田耕岸滩堤坝库测绘籍";

    private static final String TRADITIONAL = "的一是在不了有和人這中大為上個國我以要他時來用們生到作地于出就分對成會可主發年動同工也能下過子說產種面而方後多定行學法所"
            + "民得經十三之進著等部度家電力裡如水化高自二理起小物現實加量都兩體制機當使點從業本去把性好應開它合還因由其些然前外天政四日"
            + "那社義事平形相全表間樣與關各重新線內數正心反你明看原又麼利比或但質氣第向道命此變條只沒結解問意建月公無系軍很情者最立代想"
            + "已通並提直題黨程展五果料象員革位入常文總次品式活設及管特件長求老頭基資邊流路級少圖山統接知較將組見計別她手角期根論運農指"
            + "幾九區強放決西被干做必戰先回則任取據處隊南給色光門即保治北造百規熱領七海口東導器壓志世金增爭濟階油思術極交受聯什認六共權"
            + "收證改清己美再採轉更單風切打白教速花帶安場身車例真務具萬每目至達走積示議聲報鬥完類八離華名確才科張信馬節話米整空元況今集"
            + "溫傳土許步群廣石記需段研界拉林律叫且究觀越織裝影算低持音眾書布復容兒須際商非驗連斷深難近礦千周委素技備半辦青省列習響約支"
            + "般史感勞便團往酸歷市克何除消構府稱太準精值號率族維劃選標寫存候毛親快效斯院查江型眼王按格養易置派層片始卻專狀育廠京識適屬"
            + "圓包火住調滿縣局照參紅細引聽該鐵價嚴塊編坐縱橫緯址宗項途村鎮鄉街橋港灣溪河湖島園房宅田耕岸灘堤壩庫測繪籍";

    private static final Script GB = new Script(TextEncoding.GB18030.charset(), 0xB0, 0xD7, 0xA1, SIMPLIFIED);
    private static final Script BIG5 = new Script(TextEncoding.BIG5.charset(), 0xA4, 0xC6, 0x40, TRADITIONAL);

    /** The number of bytes from the first character outside ASCII on that are compared. */
    private static final int COMPARED = 1 << 16;

    private CommonCharacters() {}

    /** Above 0 if Big5 is likelier, below 0 if GB18030 is, 0 if both are alike. */
    static int preferBig5(byte[] bytes) {
        int from = 0;
        while (from < bytes.length && bytes[from] >= 0) {
            from++;
        }
        byte[] some = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + COMPARED));
        return Integer.compare(BIG5.commonness(some), GB.commonness(some));
    }

    /** The characters of a standard by how common they are. */
    private static final class Script {

        private static final int FIRST_TRAIL_OF_SIGNS = 0xA1;
        private static final int LAST_TRAIL = 0xFE;

        private final Charset charset;
        private final BitSet general = new BitSet(1 << 16);
        private final BitSet frequent = new BitSet(1 << 16);

        Script(Charset charset, int firstLead, int lastLead, int firstTrail, String frequent) {
            this.charset = charset;
            addGeneral(firstLead, lastLead, firstTrail);
            // punctuation, in both standards in these rows
            addGeneral(FIRST_TRAIL_OF_SIGNS, FIRST_TRAIL_OF_SIGNS, firstTrail);
            addGeneral(FIRST_TRAIL_OF_SIGNS + 2, FIRST_TRAIL_OF_SIGNS + 2, firstTrail);
            frequent.chars().forEach(this.frequent::set);
        }

        private void addGeneral(int firstLead, int lastLead, int firstTrail) {
            for (int lead = firstLead; lead <= lastLead; lead++) {
                for (int trail = firstTrail; trail <= LAST_TRAIL; trail++) {
                    String character = new String(new byte[] {(byte) lead, (byte) trail}, charset);
                    if (character.length() == 1) {
                        general.set(character.charAt(0));
                    }
                }
            }
            general.clear('\uFFFD');
        }

        int commonness(byte[] bytes) {
            return new String(bytes, charset)
                    .chars()
                    .filter(c -> c >= 0x80)
                    .map(c -> frequent.get(c) ? 2 : general.get(c) ? 1 : 0)
                    .sum();
        }
    }
}
