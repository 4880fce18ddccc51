using GlpiBridge.Forms.Importing;
using GlpiBridge.Forms.Loading;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Forms.Importing;

public sealed class UnreadableExportTests
{
    [Theory]
    [InlineData("")]
    [InlineData("bonjour")]
    [InlineData("{ \"forms\": [ { \"name\": \"x\\x\" } ] }")]
    public void What_is_no_JSON_is_refused(string text) =>
        Should.Throw<FormFileException>(() => FormImport.Read("x.json", text)).Message.ShouldBe("x.json:1 : ce n'est pas du JSON, ou le fichier est coupé. Exportez à nouveau les formulaires depuis GLPI.");

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("12")]
    [InlineData("null")]
    [InlineData("{ \"forms\": [] }")]
    [InlineData("{ \"forms\": \"x\" }")]
    [InlineData("{ \"forms\": [ 1, null, \"x\", { \"name\": \"autre\" } ] }")]
    [InlineData("{ \"answers\": { \"titre\": \"x\" } }")]
    public void What_is_another_JSON_is_refused(string text) =>
        Should.Throw<FormFileException>(() => FormImport.Read("x.json", text)).Message.ShouldStartWith("x.json : ce fichier n'est ni un export de Formcreator ni un export de formulaires de GLPI 11.");

    [Theory]
    [InlineData("formcreator-2.6.json")]
    [InlineData("formcreator-2.13.json")]
    [InlineData("glpi-11.json")]
    public void Cut_anywhere_an_export_is_refused_with_the_line(string name)
    {
        var whole = File.ReadAllText(Export.Path(name)).TrimEnd();
        for (var length = 1; length < whole.Length; length += 997)
        {
            Should.Throw<FormFileException>(() => FormImport.Read(name, whole[..length])).Message.ShouldStartWith(name + ":");
        }
    }

    [Fact]
    public void A_form_too_large_to_load_is_written_and_told()
    {
        var questions = Enumerable.Range(0, 13_000).Select(number => Export.Question($"q{number}", $"Question {number}", "text")).ToArray();

        var form = FormImport.Read("x.json", Export.Formcreator([Export.Title, .. questions])).ShouldHaveSingleItem();

        form.Questions.ShouldBe(questions.Length + 1);
        form.Notes.ShouldHaveSingleItem().ShouldBe("Le fichier ne se charge pas tel quel : le fichier s'imbrique sans fin. Retirez les renvois (& et *) ou les conditions en trop.");
    }

    [Theory]
    [InlineData("formcreator-2.6.json")]
    [InlineData("formcreator-2.13.json")]
    [InlineData("glpi-11.json")]
    public void Any_value_may_be_of_another_kind(string name)
    {
        string[] kinds = ["null", "12", "\"x\"", "[]", "{}", "[[{}]]", "true"];
        var lines = File.ReadAllLines(Export.Path(name));
        for (var i = 0; i < lines.Length; i += 5)
        {
            if (lines[i].Split("\": ", 2) is [var key, var value] && value.TrimEnd(',') is not ("{" or "[" or "[]"))
            {
                string[] changed = [.. lines[..i], $"{key}\": {kinds[i % kinds.Length]}{(value.EndsWith(',') ? "," : "")}", .. lines[(i + 1)..]];

                foreach (var form in FormImport.Read(name, string.Join('\n', changed)))
                {
                    Should.NotThrow(() => FormReader.Read(form.Id + ".yaml", form.Yaml), lines[i]);
                }
            }
        }
    }
}
