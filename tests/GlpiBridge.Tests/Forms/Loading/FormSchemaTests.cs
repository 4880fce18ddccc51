using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using GlpiBridge.Forms.Loading;
using Json.Schema;
using Shouldly;
using Xunit;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace GlpiBridge.Tests.Forms.Loading;

public sealed class FormSchemaTests
{
    private static readonly string Published = Path.Combine(RepositoryFolder.Config, "forms", "form.schema.json");
    private static readonly JsonSchema Schema = JsonSchema.FromText(FormSchema.Write());

    [Fact]
    public void The_published_schema_is_what_the_types_say_now() =>
        File.ReadAllText(Published).ShouldBe(FormSchema.Write(), "Write it again: dotnet run --project src/GlpiBridge.Cli -- forms schema > config/forms/form.schema.json");

    [Theory]
    [InlineData("incident")]
    [InlineData("assistance")]
    [InlineData("nouvel-acces")]
    public void The_shipped_forms_follow_the_schema_and_name_it(string form)
    {
        var yaml = File.ReadAllText(Path.Combine(RepositoryFolder.Config, "forms", form + ".yaml"));

        yaml.ShouldStartWith("# yaml-language-server: $schema=./form.schema.json\n");
        Follows(yaml).ShouldBeTrue();
    }

    [Theory]
    [InlineData("required: true", "obligatoire: true")]
    [InlineData("type: short-text", "type: texte")]
    [InlineData("required: true", "required: oui")]
    [InlineData("label: Titre, ", "")]
    [InlineData("type: incident", "type: demande")]
    [InlineData("id: essai", "nom: essai")]
    [InlineData("required: true", "show-when: { all: [{ question: x, equals: y }], not: { question: x, equals: y } }")]
    [InlineData("required: true", "show-when: { all: [{ question: x, egal: y }] }")]
    public void A_form_that_does_not_follow_it_is_refused(string right, string wrong)
    {
        var form = TinyForm.With(TinyForm.Title);

        Follows(form).ShouldBeTrue();
        Follows(form.Replace(right, wrong, StringComparison.Ordinal)).ShouldBeFalse();
    }

    private static bool Follows(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        using var document = JsonDocument.Parse(Json(stream.Documents[0].RootNode)!.ToJsonString());
        return Schema.Evaluate(document.RootElement).IsValid;
    }

    // As an editor reads YAML: what is not between quotation marks may be a number or a truth value.
    private static JsonNode? Json(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Children.Select(pair => KeyValuePair.Create(((YamlScalarNode)pair.Key).Value!, Json(pair.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(Json)]),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" } scalar => bool.Parse(scalar.Value),
        YamlScalarNode { Style: ScalarStyle.Plain } scalar when int.TryParse(scalar.Value, CultureInfo.InvariantCulture, out var number) => number,
        YamlScalarNode scalar => scalar.Value,
        _ => throw new NotSupportedException(node.GetType().Name),
    };
}
