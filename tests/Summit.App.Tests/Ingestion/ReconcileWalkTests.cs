using Summit.App.Ingestion;
using Summit.Contracts;

namespace Summit.App.Tests.Ingestion;

public class ReconcileWalkTests
{
    private readonly IngestBench _bench = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_the_pages_every_article_is_seen_once_with_all_that_is_known_of_it()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var bench = new IngestBench();
            var random = new Random(seed);
            var (stored, known, indexed) = (Some(random), Some(random), Some(random));
            foreach (var name in stored)
                await bench.PutAsync(name, name);
            foreach (var name in known)
                await bench.Ledger.WriteAsync(new(name, "v", "e", IngestStatus.Indexed), null, Token);
            await bench.Index.WriteAsync(new([.. indexed.Select(name => Sample.Quote("Le pont.", name))], []), Token);

            var seen = await WalkAsync(bench);

            Assert.Equal(stored.Union(known).Union(indexed).Order(StringComparer.Ordinal), seen.Select(sighting => sighting.Article));
            Assert.Equal(stored, seen.Where(sighting => sighting.Stored is not null).Select(sighting => sighting.Article));
            Assert.Equal(known, seen.Where(sighting => sighting.Record is not null).Select(sighting => sighting.Article));
            Assert.Equal(indexed, seen.Where(sighting => sighting.Indexed.Count > 0).Select(sighting => sighting.Article));
        }
    }

    [Fact]
    public async Task Nothing_stored_known_or_indexed_is_one_empty_leg()
    {
        var leg = await new ReconcileWalk(_bench.Store, _bench.Ledger, _bench.Index).GoAsync(ReconcilePlace.Start, Token);
        Assert.Empty(leg.Articles);
        Assert.Null(leg.Next);
    }

    private static async Task<List<ArticleSighting>> WalkAsync(IngestBench bench)
    {
        var walk = new ReconcileWalk(bench.Store, bench.Ledger, bench.Index);
        var seen = new List<ArticleSighting>();
        for (var place = ReconcilePlace.Start; place is not null;)
        {
            var leg = await walk.GoAsync(place, Token);
            seen.AddRange(leg.Articles);
            place = leg.Next;
        }

        return seen;
    }

    private static List<string> Some(Random random) =>
        [.. Enumerable.Range(0, 12).Select(i => $"{(char)('a' + i)}.txt").Where(_ => random.Next(3) > 0)];
}
