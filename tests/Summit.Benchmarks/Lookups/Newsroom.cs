namespace Summit.Benchmarks.Lookups;

/// <summary>Invented people, outlets and days.</summary>
internal sealed class Newsroom
{
    /// <summary>The first day on which something is published.</summary>
    public static readonly DateTimeOffset FirstDay = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>So many days are published on.</summary>
    public const int Days = 6 * 365;

    private const int ManyPeople = 4000;
    private const int ManyOutlets = 60;
    private static readonly string[] Starts = ["Or", "Il", "Ver", "Mal", "Tos", "Bel", "Kar", "Den", "Fal", "Gri", "Hal", "Jor", "Lun", "Nor", "Pel", "Ras", "Sol", "Tam", "Ul", "Zan"];
    private static readonly string[] Middles = ["a", "e", "i", "o", "u", "ava", "ela", "ino", "oru", "uma"];
    private static readonly string[] Ends = ["sat", "ne", "lin", "vane", "mec", "dor", "rand", "tel", "vic", "zet"];
    private static readonly string[] Given = ["Lena", "Marek", "Iselin", "Odile", "Bastien", "Clara", "Denis", "Elsa", "Farid", "Garance", "Hugo", "Inès", "Joris", "Karine", "Louis", "Maud", "Noé", "Olga", "Paul", "Rosa"];

    private readonly double[] _people = Vocabulary.Sums(ManyPeople);
    private readonly double[] _outlets = Vocabulary.Sums(ManyOutlets);

    /// <summary>All names, the most quoted first.</summary>
    public IReadOnlyList<string> People { get; } = [.. Enumerable.Range(0, ManyPeople).Select(NameOf)];

    public IReadOnlyList<string> Outlets { get; } = [.. Enumerable.Range(0, ManyOutlets).Select(i => $"{(i % 2 == 0 ? "Le Phare" : "La Dépêche")} de {Surname(i * 31)}")];

    public string AnyName(Random random) => People[Vocabulary.Draw(_people, random)];

    public string AnyOutlet(Random random) => Outlets[Vocabulary.Draw(_outlets, random)];

    private static string NameOf(int number) => $"{Given[number % Given.Length]} {Surname(number / Given.Length * 7)}";

    private static string Surname(int number) =>
        Starts[number % Starts.Length] + Middles[number / Starts.Length % Middles.Length] + Ends[number / (Starts.Length * Middles.Length) % Ends.Length];
}
