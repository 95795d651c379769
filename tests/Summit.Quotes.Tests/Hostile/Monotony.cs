using System.Text;

namespace Summit.Quotes.Tests.Hostile;

/// <summary>Texts that say one thing over and over: the worst cases of pairing, splitting, naming and looking back.</summary>
internal static class Monotony
{
    private static readonly Dictionary<string, Func<int, string>> Kinds = new()
    {
        ["opening guillemets"] = Repeat("«"),
        ["closing guillemets"] = Repeat("»"),
        ["guillemets in pairs"] = Repeat("«a» "),
        ["straight marks"] = Repeat("\""),
        ["straight marks and letters"] = Repeat("\"a "),
        ["curly marks in turn"] = Repeat("“ ” "),
        ["apostrophes and letters"] = Repeat("'a "),
        ["one letter"] = Repeat("a"),
        ["one capital"] = Repeat("A"),
        ["letters and blanks"] = Repeat("a "),
        ["letters and hyphens"] = Repeat("a-"),
        ["letters and apostrophes"] = Repeat("l'"),
        ["blanks"] = Repeat(" "),
        ["newlines"] = Repeat("\n"),
        ["one letter a line"] = Repeat("a\n"),
        ["blank and returning lines"] = Repeat("a\r\n\r\n"),
        ["initials"] = Repeat("A. "),
        ["initials without blanks"] = Repeat("A."),
        ["one cue in one paragraph"] = Repeat("Nom Prénom a dit que "),
        ["one cue a sentence"] = Repeat("Nom Prénom a dit que le lac monte. "),
        ["one cue a paragraph"] = Repeat("Nom Prénom a dit que le lac monte.\n"),
        ["one quote a sentence"] = Repeat("« Le lac monte », a dit Nom Prénom. "),
        ["one quote a paragraph"] = Repeat("« Le lac monte », a-t-il dit.\n"),
        ["one mention a paragraph"] = Repeat("La loi dite « littoral ».\n"),
        ["one opening mark a paragraph"] = Repeat("« Le lac monte.\n"),
        ["names all different"] = Different(n => $"Nomex{n} Prenex{n}, "),
        ["speakers all different"] = Different(n => $"Alba Nomex{n} a dit que le lac monte.\n"),
        ["quoted speakers all different"] = Different(n => $"« Le lac monte », a dit Alba Nomex{n}.\n"),
        ["labels all different"] = Different(n => $"Alba Nomex{n} : le lac monte.\n"),
        ["descriptions all different"] = Different(n => $"Le président nomex{n} a dit que le lac monte.\n"),
        ["round brackets"] = Repeat("("),
        ["square brackets and letters"] = Repeat("[a "),
        ["questions and answers"] = Repeat("Q: a\n"),
        ["questions with quotes"] = Repeat("Q: le « lac » monte\n"),
        ["quotes in one sentence"] = Repeat("« Le lac monte » et "),
        ["quotes and incises in one sentence"] = Repeat("« Le lac monte », a-t-il dit, "),
        ["quotes in quotes"] = Repeat("« Le “lac ‘monte’” »\n"),
        ["opening marks and words"] = Repeat("« le “ lac "),
        ["furniture with quotes"] = Repeat("http://a « le lac »\n"),
        ["captions"] = Repeat("Le lac © Alba Norin\n"),
        ["bodies all different"] = Different(n => $"Selon le groupe nomex{n}, le lac monte.\n"),
        ["pronouns a paragraph"] = Repeat("Il a dit que le lac monte.\n"),
        ["persons unknown a paragraph"] = Repeat("Le porteur a dit que le lac monte.\n"),
        ["reporting verbs"] = Repeat("dit "),
        ["articles"] = Repeat("le "),
        ["prepositions"] = Repeat("selon de "),
        ["verbs unknown"] = Repeat("discuteront "),
        ["appositions"] = Repeat("le maire, "),
        ["label and speech"] = Repeat("Alba Norin : le lac monte.\n"),
        ["colons"] = Repeat(":"),
        ["colons and letters"] = Repeat("a: "),
        ["commas and names"] = Repeat("Alba, "),
        ["dashes"] = Repeat("- a "),
        ["full stops"] = Repeat("."),
        ["digits"] = Repeat("1,"),
        ["English cue in one paragraph"] = Repeat("Alba Norin said that she "),
        ["English quote a sentence"] = Repeat("“The lake is rising,” said Alba Norin. "),
        ["pronouns"] = Repeat("Il a dit que elle a dit que "),
        ["conjunctions"] = Repeat("Alba et "),
        ["relative clauses"] = Repeat("Alba, qui dit que "),
        ["halves of characters"] = Repeat("\uD800"),
        ["turning marks"] = Repeat("\u202E\u200F"),
        ["NUL"] = Repeat("\0"),
    };

    public static IEnumerable<string> Names => Kinds.Keys;

    /// <summary>A text of the named kind, cut to exactly so many UTF-16 code units.</summary>
    public static string Text(string name, int length) => Kinds[name](length);

    private static Func<int, string> Repeat(string piece) => length => Different(_ => piece)(length);

    private static Func<int, string> Different(Func<int, string> piece) => length =>
    {
        var text = new StringBuilder(length + 64);
        for (var n = 0; text.Length < length; n++)
            text.Append(piece(n));
        return text.ToString(0, length);
    };
}
