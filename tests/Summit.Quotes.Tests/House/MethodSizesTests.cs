namespace Summit.Quotes.Tests.House;

public class MethodSizesTests
{
    private const string Text = """
        class Ferry(int seats)
        {
            int Seats { get; } = seats;

            [System.Obsolete]
            int Twice() =>
                2 * seats;

            string Sign { get { return "{"; } }

            void Board()
            {
                void Step()
                {
                }

                Step();
            }
        }
        """;

    [Fact]
    public void A_method_counts_from_its_signature_to_the_end_of_its_body() =>
        Assert.Equal(
            ["ferry.cs:6 (2)", "ferry.cs:9 (1)", "ferry.cs:11 (8)", "ferry.cs:13 (3)"],
            MethodSizes.InText("ferry.cs", Text).Select(method => method.ToString()));
}
