using System.Diagnostics;
using System.Text.Json.Nodes;
using CsCheck;
using GlpiBridge.Forms;
using GlpiBridge.Forms.Answers;
using GlpiBridge.Forms.Conditions;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Forms.Properties;

/// <summary>The browser shows what the server would: the portal's own script is run on the same forms and answers.</summary>
public sealed class BrowserVisibilityTests
{
    private const int Forms = 3_000;

    [Fact]
    public async Task Browser_and_server_show_the_same_questions() => await Tape.Gen.Array[Forms].SampleAsync(async tapes =>
    {
        var cases = tapes.Select(Case).ToList();

        var browser = await AskAsync(new JsonArray([.. cases.Select(one => Json(one.Form, one.Given))]));

        for (var i = 0; i < cases.Count; i++)
        {
            var server = Visibility.Of(cases[i].Form, cases[i].Given.Answers);
            browser[i].ShouldBe(cases[i].Form.Questions.Select(question => question.Id).Where(server.Shows), Json(cases[i].Form, cases[i].Given).ToJsonString());
        }
    }, iter: 1, threads: 1);

    private static (FormDefinition Form, RandomAnswers Given) Case(int[] numbers)
    {
        var tape = new Tape(numbers);
        var form = RandomForms.Build(tape);
        return (form, RandomAnswers.Build(form, tape, marked: false));
    }

    private static JsonObject Json(FormDefinition form, RandomAnswers given)
    {
        var answers = new JsonObject(given.Texts.Select(text => KeyValuePair.Create<string, JsonNode?>(text.Key, new JsonArray([.. text.Value.Select(value => JsonValue.Create(value))]))));
        foreach (var (question, files) in given.Files)
        {
            answers[question + "."] = new JsonArray([.. files.Select(file => JsonValue.Create(file.Name))]);
        }

        return new JsonObject
        {
            ["sections"] = new JsonArray([.. form.Sections.Select(section => new JsonObject { ["showWhen"] = Json(section.ShowWhen) })]),
            ["questions"] = new JsonArray([.. form.Sections.SelectMany((section, index) => section.Questions.Select(question =>
                new JsonObject { ["id"] = question.Id, ["section"] = index, ["showWhen"] = Json(question.ShowWhen) }))]),
            ["answers"] = answers,
        };
    }

    private static JsonNode? Json(Condition? condition) => condition is null ? null : JsonNode.Parse(ConditionJson.Write(condition));

    private static async Task<List<List<string>>> AskAsync(JsonArray cases)
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var node = Process.Start(new ProcessStartInfo("node", "FrontEnd/visibility.mjs")
        {
            WorkingDirectory = Path.Combine(RepositoryFolder.Root, "src", "GlpiBridge.Portal"),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

        var output = Task.WhenAll(node.StandardOutput.ReadToEndAsync(cancellation), node.StandardError.ReadToEndAsync(cancellation));
        try
        {
            await node.StandardInput.WriteAsync(cases.ToJsonString().AsMemory(), cancellation);
            node.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it had read everything; below it says why.
        }

        var (shown, errors) = await output is [var read, var said] ? (read, said) : ("", "");
        await node.WaitForExitAsync(cancellation);

        node.ExitCode.ShouldBe(0, errors);
        return [.. JsonNode.Parse(shown)!.AsArray().Select(one => one!.AsArray().Select(id => id!.GetValue<string>()).ToList())];
    }
}
