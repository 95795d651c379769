namespace Summit.Local.Evaluation;

/// <summary>
/// Lower-case Latin, Greek and Cyrillic letters with accents, and the letters under them (UnicodeData.txt, canonical
/// decompositions). The framework's own normalisation does nothing without ICU, as Summit runs.
/// </summary>
internal static class Accents
{
    private static readonly Dictionary<char, string> Rows = new()
    {
        ['a'] = "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ",
        ['b'] = "ḃḅḇ",
        ['c'] = "çćĉċčḉ",
        ['d'] = "ďḋḍḏḑḓ",
        ['e'] = "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ",
        ['f'] = "ḟ",
        ['g'] = "ĝğġģǧǵḡ",
        ['h'] = "ĥȟḣḥḧḩḫẖ",
        ['i'] = "ìíîïĩīĭįǐȉȋḭḯỉị",
        ['j'] = "ĵǰ",
        ['k'] = "ķǩḱḳḵ",
        ['l'] = "ĺļľḷḹḻḽ",
        ['m'] = "ḿṁṃ",
        ['n'] = "ñńņňǹṅṇṉṋ",
        ['o'] = "òóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ",
        ['p'] = "ṕṗ",
        ['r'] = "ŕŗřȑȓṙṛṝṟ",
        ['s'] = "śŝşšșṡṣṥṧṩ",
        ['t'] = "ţťțṫṭṯṱẗ",
        ['u'] = "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự",
        ['v'] = "ṽṿ",
        ['w'] = "ŵẁẃẅẇẉẘ",
        ['x'] = "ẋẍ",
        ['y'] = "ýÿŷȳẏẙỳỵỷỹ",
        ['z'] = "źżžẑẓẕ",
        ['¨'] = "΅",
        ['æ'] = "ǣǽ",
        ['ø'] = "ǿ",
        ['ſ'] = "ẛ",
        ['ʒ'] = "ǯ",
        ['α'] = "ά",
        ['ε'] = "έ",
        ['η'] = "ή",
        ['ι'] = "ΐίϊ",
        ['ο'] = "ό",
        ['υ'] = "ΰϋύ",
        ['ω'] = "ώ",
        ['ϒ'] = "ϓϔ",
        ['а'] = "ӑӓ",
        ['г'] = "ѓ",
        ['е'] = "ѐёӗ",
        ['ж'] = "ӂӝ",
        ['з'] = "ӟ",
        ['и'] = "йѝӣӥ",
        ['к'] = "ќ",
        ['о'] = "ӧ",
        ['у'] = "ўӯӱӳ",
        ['ч'] = "ӵ",
        ['ы'] = "ӹ",
        ['э'] = "ӭ",
        ['і'] = "ї",
        ['ѵ'] = "ѷ",
        ['ә'] = "ӛ",
        ['ө'] = "ӫ",
    };

    private static readonly Dictionary<int, char> Plain = Rows
        .SelectMany(row => row.Value.Select(letter => ((int)letter, row.Key)))
        .ToDictionary();

    /// <summary>The letter without its accents; any other character as it is.</summary>
    public static int Without(int letter) => Plain.TryGetValue(letter, out var plain) ? plain : letter;
}
