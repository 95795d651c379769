using Summit.App.Tests.Lookup.Shelves;

namespace Summit.App.Tests.Lookup;

/// <summary>A few articles about people who do not exist.</summary>
internal static class SampleShelf
{
    public static async Task<Shelf> FillAsync()
    {
        var shelf = new Shelf();
        await shelf.PutAsync(
            "2026/lac.txt",
            "Lena Orsat: Le lac n'appartient à personne.\n\nTomas Brill: une eau <partagée> & sûre\n\nLena Orsat + Tomas Brill: Nous signerons avant l'été.",
            ("title", "Le lac d'Ombrelle"), ("outlet", "Le Courrier d'Aval"), ("language", "fr"),
            ("published", "2026-03-31T18:00:00Z"), ("url", "https://courrier.example/lac"));
        await shelf.PutAsync(
            "ferry.txt",
            "Mira Holt: The ferry will run again.\n\nBen Aske + Mira Holt: We are glad.",
            ("outlet", "Harbour Post"), ("published", "2026-02-01T09:00:00Z"));
        await shelf.PutAsync("empty.txt", "Nothing was said.");
        return shelf;
    }
}
