using CsCheck;
using GlpiBridge.Forms.Loading;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Forms.Properties;

/// <summary>However a form is spoilt, it works or it is refused with its line; nothing else comes out.</summary>
public sealed class BrokenFormsTests
{
    private static readonly string[] Texts = [.. new[] { "incident", "assistance", "nouvel-acces" }.Select(form => File.ReadAllText(Path.Combine(RepositoryFolder.Config, "forms", form + ".yaml")))];

    private static readonly string[] Pieces =
    [
        ":", "-", "\"", "'", "{", "}", "[", "]", "#", "&a ", "*a", "!", "|", ">", "%", "@", "`", "\t", "\n", " ", "  ", "null", "~", "true", "12", "-1", "1e400", "{ }", "[ ]", "<<: *a", "!!binary x", "? ", "---\n", "...\n",
        "id: titre", "type: person", "type: files", "show-when: { question: objet, equals: logiciel }", "show-when: { not: { question: titre, filled: true } }", "required: 3", "choices: 4", "outline:", "\0", "\ufeff", "\u2028", "é",
    ];

    [Fact]
    public void A_spoilt_form_works_or_is_refused_with_its_line() => Tape.Gen.Sample(numbers =>
    {
        var yaml = Spoilt(new Tape(numbers));

        try
        {
            FormReader.Read("essai.yaml", yaml).Questions.ShouldNotBeEmpty();
        }
        catch (FormFileException refused)
        {
            refused.Message.ShouldMatch(@"^forms/essai\.yaml:[1-9]\d* ");
        }
    }, iter: 2_000);

    private static string Spoilt(Tape tape)
    {
        var lines = tape.Pick(Texts).Split('\n').Where(line => !line.StartsWith('#')).ToList();
        for (var times = tape.Below(3) + 1; times > 0; times--)
        {
            Spoil(tape, lines);
        }

        return string.Join('\n', lines);
    }

    private static void Spoil(Tape tape, List<string> lines)
    {
        var at = tape.Below(lines.Count);
        var place = tape.Below(lines[at].Length + 1);
        switch (tape.Below(8))
        {
            case 0: lines.RemoveAt(at); break;
            case 1: lines.Insert(at, lines[tape.Below(lines.Count)]); break;
            case 2: lines[at] = lines[at][..place]; break;
            case 3: lines[at] = lines[at].Insert(place, tape.Pick(Pieces)); break;
            case 4: lines[at] = "  " + lines[at]; break;
            case 5: lines[at] = lines[at].TrimStart(); break;
            case 6: lines[at] = lines[at].Split(':')[0] + ": " + tape.Pick(Pieces); break;
            default: lines[at] = lines[at].Split(':')[0] + ":" + lines[tape.Below(lines.Count)].Split(':')[^1]; break;
        }

        if (lines.Count == 0)
        {
            lines.Add("");
        }
    }
}
