using System.Text.RegularExpressions;
using GlpiBridge.Portal.Texts;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Texts;

public sealed partial class PortalTextsTests
{
    private static readonly string[] Projects = ["GlpiBridge.Portal", "GlpiBridge.Desk", "GlpiBridge.Forms"];

    private static readonly string Folder = Path.Combine(RepositoryFolder.Config, "texts");

    private static readonly Sentences French = Sentences.Load(Folder, Language.French);

    private static readonly Sentences English = Sentences.Load(Folder, Language.English);

    [Fact]
    public void Every_key_that_the_source_names_has_a_sentence()
    {
        var missing = SourceKeys().Where(key => !French.Keys.Contains(key)).Distinct().ToList();

        missing.ShouldBeEmpty();
    }

    [Fact]
    public void Every_sentence_is_used()
    {
        var used = SourceKeys().ToHashSet();
        // Keys that are put together: glpi.<fault>, error.<status>.
        var unused = French.Keys.Where(key => !used.Contains(key) && !key.StartsWith("glpi.", StringComparison.Ordinal) && !key.StartsWith("error.", StringComparison.Ordinal));

        unused.ShouldBeEmpty();
    }

    [Fact]
    public void English_says_all_that_french_says_with_the_same_places_for_values()
    {
        English.Keys.Except(French.Keys).ShouldBeEmpty();
        French.Keys.Except(English.Keys).ShouldBeEmpty();
        French.Keys.Where(key => !Places(French[key]).SetEquals(Places(English[key]))).ShouldBeEmpty();
    }

    [Fact]
    public void French_is_written_with_french_signs_and_spaces() =>
        French.Keys.Where(key => !IsFrench().IsMatch(key) && WrongInFrench().IsMatch(French[key].Replace("&lt;", "", StringComparison.Ordinal)))
            .Select(key => $"{key}: {French[key]}").ShouldBeEmpty();

    [Fact]
    public void English_is_written_with_english_signs_and_spaces() =>
        English.Keys.Where(key => WrongInEnglish().IsMatch(English[key])).Select(key => $"{key}: {English[key]}").ShouldBeEmpty();

    [Fact]
    public void Punctuation_never_starts_a_line() =>
        French["sign-in.forgotten"].ShouldBe("Mot de passe oublié\u00a0?");

    [Fact]
    public void A_view_has_no_words_of_its_own() =>
        // What developers read of the components is no agent's.
        ViewLiterals.Words(typeof(PortalTexts).Assembly.Location).Where(words => !words.StartsWith("Pages_Components_Gallery:", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void A_script_has_no_words_of_its_own()
    {
        // The editor speaks a language of its own, which words.ts translates; smileys are found by words that nobody reads.
        var scripts = Sources("*.ts").Where(file => !file.Contains("/tests/", StringComparison.Ordinal) && Path.GetFileName(file) is not ("emojis.ts" or "words.ts"));

        scripts.SelectMany(file => File.ReadLines(file).Where(line => !Aside().IsMatch(line) && Spoken().IsMatch(line)).Select(line => $"{Path.GetFileName(file)}: {line.Trim()}")).ShouldBeEmpty();
    }

    [Fact]
    public void What_an_administrator_s_file_lacks_is_said_as_it_ships_and_told()
    {
        var folder = Directory.CreateTempSubdirectory("glpibridge-texts-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "fr.yaml"), "home:\n  title: Le portail\n  greeting: Salut {3}\nmine: à moi\n");

            var sentences = Sentences.Load(folder.FullName, Language.French);

            sentences["home.title"].ShouldBe("Le portail");
            sentences["home.drafts"].ShouldBe("Vos brouillons");
            sentences["home.greeting", "Jean"].ShouldStartWith("Bonjour Jean");
            sentences.Mended.ShouldContain("home.drafts");
            sentences.Mended.ShouldContain("home.greeting");
            sentences.Mended.ShouldNotContain("home.title");
            Sentences.Load(folder.FullName, Language.English).ShouldSatisfyAllConditions(english => english["home.drafts"].ShouldBe("Your drafts"), english => english.Mended.ShouldBeEmpty());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static HashSet<string> Places(string sentence) => [.. Place().Matches(sentence).Select(place => place.Value)];

    private static IEnumerable<string> SourceKeys() =>
        Sources("*.cs*").Concat(Sources("*.ts").Where(file => !file.Contains("/tests/", StringComparison.Ordinal)))
            .SelectMany(file => Literal().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value))
            .Where(literal => Parts.Contains(literal[..literal.IndexOf('.', StringComparison.Ordinal)]))
            // Files of scripts are named in the same way.
            .Where(literal => !literal.EndsWith(".ts", StringComparison.Ordinal));

    private static IEnumerable<string> Sources(string pattern) =>
        Projects
            .SelectMany(project => Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Root, "src", project), pattern, SearchOption.AllDirectories))
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/node_modules/", StringComparison.Ordinal));

    private static readonly HashSet<string> Parts = [.. French.Keys.Select(key => key[..key.IndexOf('.', StringComparison.Ordinal)])];

    [GeneratedRegex("""
        ["']([a-z][a-z0-9-]*\.[a-z][a-z0-9-]*)["']
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Literal();

    [GeneratedRegex(@"\{\d+")]
    private static partial Regex Place();

    // A straight apostrophe between letters, three dots, straight or English quotes; a sign without its space, or with one that breaks a line.
    [GeneratedRegex("""\p{L}'\p{L}|\.\.\.|["“”]|[^\u00a0\s(][?!;»](?!\w)|\w:(?=\s)|«[^\u00a0]| [?!:;»%]|« """)]
    private static partial Regex WrongInFrench();

    [GeneratedRegex("""\p{L}'\p{L}|\.\.\.|["«»\u00a0]| [?!:;]""")]
    private static partial Regex WrongInEnglish();

    [GeneratedRegex("^script.locale$")]
    private static partial Regex IsFrench();

    // A sentence in quotes: French letters or signs, or several words that begin with a capital.
    [GeneratedRegex("""['"`>][^'"`]*[éèêàçùôîûœ’…«»][^'"`]*['"`]|['"`][A-ZÉÀ][a-zé]+ [a-zé]{2,}[^'"`]*['"`]""")]
    private static partial Regex Spoken();

    // Comments, what only developers read, letters that are folded together, and what the editor translates.
    [GeneratedRegex("""^\s*(//|/?\*)|console\.|throw new |new Error\(|replaceAll\(|tooltip: |translate\(""")]
    private static partial Regex Aside();
}
