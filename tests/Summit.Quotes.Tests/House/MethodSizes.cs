using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Summit.Quotes.Tests.House;

/// <summary>A file or a method, and how many lines it has.</summary>
internal sealed record Sized(string Name, int Lines)
{
    public override string ToString() => $"{Name} ({Lines})";
}

/// <summary>Measures methods, from the first line of the signature to the last of the body.</summary>
internal static class MethodSizes
{
    private static readonly CSharpParseOptions Newest = new(LanguageVersion.Preview);

    /// <summary>The methods, constructors, operators, accessors and local functions of a file that have a body.</summary>
    public static IEnumerable<Sized> Of(string path) => InText(path, Repository.Read(path));

    public static IEnumerable<Sized> InText(string path, string text)
    {
        var tree = CSharpSyntaxTree.ParseText(text, Newest, path);
        Assert.DoesNotContain(tree.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return tree.GetRoot().DescendantNodes().Where(HasBody).Select(node => new Sized($"{path}:{FirstLine(node) + 1}", LastLine(node) - FirstLine(node) + 1));
    }

    private static bool HasBody(SyntaxNode node) => node switch
    {
        BaseMethodDeclarationSyntax method => method.Body is not null || method.ExpressionBody is not null,
        LocalFunctionStatementSyntax function => function.Body is not null || function.ExpressionBody is not null,
        AccessorDeclarationSyntax accessor => accessor.Body is not null || accessor.ExpressionBody is not null,
        _ => false,
    };

    private static int FirstLine(SyntaxNode node)
    {
        // Attributes belong to the node, but are no part of what has to be read at once.
        var signature = node.ChildNodesAndTokens().First(child => !child.IsKind(SyntaxKind.AttributeList));
        return node.SyntaxTree.GetLineSpan(signature.Span).StartLinePosition.Line;
    }

    private static int LastLine(SyntaxNode node) => node.SyntaxTree.GetLineSpan(node.Span).EndLinePosition.Line;
}
