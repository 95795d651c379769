// A query for Excel: Data, Get Data, Launch Power Query Editor, New Source, Blank Query, Advanced Editor.
// It says itself that commas divide cells and points divide numbers, whatever the computer's country does.
let
    Answer = Web.Contents("http://localhost:7071", [
        RelativePath = "v1/quotes",
        Query = [speaker = "orsat", sort = "newest", limit = "100", format = "csv"],
        Headers = [#"X-Api-Key" = ""]
    ]),
    Rows = Csv.Document(Answer, [Delimiter = ",", Encoding = 65001, QuoteStyle = QuoteStyle.Csv]),
    Named = Table.PromoteHeaders(Rows),
    Typed = Table.TransformColumnTypes(Named, {{"confidence", type number}, {"published", type datetimezone}}, "en-US")
in
    Typed
