namespace GlpiBridge.Forms.Importing;

/// <summary>A form of an export, as the files that the portal reads.</summary>
/// <param name="Id">Its identifier, unique in the export: <c>forms/ID.yaml</c> and <c>templates/ID.html</c>.</param>
/// <param name="Title">What it is called in GLPI.</param>
/// <param name="Questions">How many questions of the export it asks; paragraphs to read count too.</param>
/// <param name="Yaml">Text of the form's file. It loads, unless the notes say why not.</param>
/// <param name="Template">Text of the template of its tickets.</param>
/// <param name="Notes">What has no counterpart or is to be looked at, in French, one line each. The file begins with them too.</param>
public sealed record ImportedForm(string Id, string Title, int Questions, string Yaml, string Template, IReadOnlyList<string> Notes);
