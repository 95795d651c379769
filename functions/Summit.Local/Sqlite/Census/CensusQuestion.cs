using Summit.App.Index;
using Summit.App.Index.Analysis;

namespace Summit.Local.Sqlite.Census;

/// <summary>A question as the census counts its answer.</summary>
/// <param name="All">Groups of atoms, of each of which a quote must have one.</param>
/// <param name="None">Atoms of which it may have none.</param>
/// <param name="Low">First position.</param>
/// <param name="End">One past the last position.</param>
/// <param name="MinConfidence">Least confidence; 0 for any.</param>
internal sealed record CensusQuestion(IReadOnlyList<IReadOnlyList<Atom>> All, IReadOnlyList<Atom> None, long Low, long End, double MinConfidence)
{
    /// <summary>The question of a plan.</summary>
    public static CensusQuestion Of(QuotePlan plan, SearchWords words) => new(
        [.. words.All.Select(AtomsOf), .. plan.Tags.Select(any => any.Select(Atom.Tag).ToArray())],
        [.. words.Excluded.SelectMany(AtomsOf)],
        plan.All.Low,
        plan.All.End,
        plan.All.MinConfidence);

    private static IReadOnlyList<Atom> AtomsOf(SearchTerm term) => [.. Atom.Of(TermForms.Of(term))];
}
