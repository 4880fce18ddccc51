namespace GlpiBridge.Tests.Forms;

/// <summary>The smallest form around some questions.</summary>
internal static class TinyForm
{
    /// <summary>A question for the title, which every form needs.</summary>
    public const string Title = "- { id: titre, type: short-text, label: Titre, required: true }";

    public static string With(string questions, string title = "titre") => $$"""
        id: essai
        order: 1
        tile: { title: Essai, sentence: Pour essayer., icon: alert }
        title: Essai
        sections:
          - title: Section
            questions:
        {{string.Join('\n', questions.Split('\n').Select(line => "      " + line.TrimStart()))}}
        ticket: { type: incident, title: {{title}}, template: incident.html }
        """;
}
