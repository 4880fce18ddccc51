using System.Runtime.CompilerServices;
using GlpiBridge.Desk.Attachments;
using GlpiBridge.Desk.Forms;
using GlpiBridge.Forms.Fields;

namespace GlpiBridge.Desk.Diagnostics.Checks;

/// <summary>Whether GLPI takes the files that the forms ask for: their kinds, and their size.</summary>
internal sealed class FilesCheck(ServiceReadings readings, FormCatalogue forms) : ICheck
{
    private const long Mebibyte = 1024 * 1024;

    public string Name => "files";

    public string Subject => "Fichiers joints";

    public async IAsyncEnumerable<Finding> RunAsync(Examination examination, [EnumeratorCancellation] CancellationToken ct)
    {
        var largest = (await readings.ConfigAsync(ct)).MaxDocumentBytes;
        yield return largest >= AttachmentLimits.ManualMaxBytes
            ? new Finding("files-size", Verdict.Ok, "Taille des fichiers", $"GLPI prend des fichiers de {largest / Mebibyte} Mio. Les limites de PHP (upload_max_filesize, post_max_size) ne se lisent pas d'ici : elles doivent être au moins aussi grandes.") { Menu = MenuPath.Documents }
            : new Finding("files-size", Verdict.ToMend, "Taille des fichiers", $"GLPI refuse les fichiers de plus de {largest / Mebibyte} Mio, alors que le portail en promet {AttachmentLimits.ManualMaxBytes / Mebibyte}.") { Menu = MenuPath.Documents };

        var taken = (await readings.DocumentTypesAsync(ct)).Where(type => type.IsUploadable).Select(type => type.Extension).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (form, question) in forms.Forms.SelectMany(form => form.Questions.OfType<FilesQuestion>(), (form, question) => (form, question)))
        {
            var subject = $"Types de fichiers, formulaire {form.Id}, « {question.Label} »";
            var refused = question.Extensions.Where(extension => !taken.Contains(extension)).ToList();
            yield return taken.Count == 0 || (refused.Count > 0 && refused.Count == question.Extensions.Count)
                ? new Finding("files-types", Verdict.ToMend, subject, "GLPI ne prend aucun des types que le formulaire demande : rien ne peut être joint. Ajoutez-les, ou cochez « Autorisé à l'envoi ».") { Menu = MenuPath.DocumentTypes }
                : new Finding("files-types", Verdict.Ok, subject, refused.Count == 0 ? "GLPI prend tous les types demandés." : $"GLPI ne prend pas {string.Join(", ", refused)} : le formulaire ne les propose pas.");
        }
    }
}
