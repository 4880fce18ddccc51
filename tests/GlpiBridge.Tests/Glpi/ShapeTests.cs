using System.Reflection;
using System.Text.RegularExpressions;
using GlpiBridge.Glpi;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Glpi;

/// <summary>Habits that hold over the whole library.</summary>
public sealed partial class ShapeTests
{
    [Fact]
    public void Every_call_takes_a_cancellation_token_last()
    {
        var calls = typeof(GlpiOptions).Assembly.GetExportedTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => method.ReturnType.IsGenericType && method.ReturnType.GetGenericTypeDefinition() == typeof(Task<>) || method.ReturnType == typeof(Task))
            .ToList();

        calls.Count.ShouldBeGreaterThan(40);
        calls.Where(method => method.GetParameters().LastOrDefault()?.ParameterType != typeof(CancellationToken) && method.DeclaringType!.Name != "GlpiContentSerializer")
            .Select(method => method.DeclaringType!.Name + "." + method.Name).ShouldBeEmpty();
    }

    [Fact]
    public void No_file_uses_refit_and_restsharp_together()
    {
        foreach (var file in Directory.EnumerateFiles(Source(), "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains("/obj/", StringComparison.Ordinal)))
        {
            var text = File.ReadAllText(file);
            (text.Contains("using Refit;", StringComparison.Ordinal) && text.Contains("using RestSharp", StringComparison.Ordinal)).ShouldBeFalse(file);
        }
    }

    [Fact]
    public void The_readme_lists_every_option_and_every_fault_and_its_sample_is_the_compiled_one()
    {
        var readme = File.ReadAllText(Path.Combine(Source(), "README.md"));

        foreach (var option in typeof(GlpiOptions).GetProperties())
            readme.ShouldContain($"| `{option.Name}` |");
        foreach (var fault in Enum.GetNames<GlpiFault>())
            readme.ShouldContain($"| `{fault}` |");
        var sample = File.ReadAllText(Path.Combine(Source(), "..", "..", "tests", "GlpiBridge.Tests", "Glpi", "QuickStart.cs"));
        Blanks().Replace(sample, " ").ShouldContain(Blanks().Replace(Sample().Match(readme).Groups[1].Value, " ").Trim());
    }

    private static string Source()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var source = Path.Combine(folder.FullName, "src", "GlpiBridge.Glpi");
            if (Directory.Exists(source))
                return source;
        }
        throw new DirectoryNotFoundException("src/GlpiBridge.Glpi");
    }

    [GeneratedRegex("```csharp\\n(public sealed class .*?)```", RegexOptions.Singleline)]
    private static partial Regex Sample();

    [GeneratedRegex("\\s+")]
    private static partial Regex Blanks();
}
