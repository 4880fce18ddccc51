using GlpiBridge.Desk.Attachments.Inspection;
using GlpiBridge.Forms.Validation;
using GlpiBridge.Submissions;
using Microsoft.Extensions.Logging;

namespace GlpiBridge.Desk.Attachments;

/// <summary>The one way by which a file comes into a draft, sent for itself or within a form: received, looked at, then kept or refused with the reason.</summary>
public sealed partial class FileIntake(FileStore files, ILogger<FileIntake> logger)
{
    private const long Mebibyte = 1024 * 1024;

    /// <param name="draft">The draft.</param>
    /// <param name="target">The question that the file is for.</param>
    /// <param name="rules">What GLPI takes; null when it could not be asked: whatever is no danger is kept then, and judged when it is sent.</param>
    /// <param name="announced">The name that the browser gave.</param>
    /// <param name="content">The bytes as they come in.</param>
    /// <param name="ct">Stops the work; what had come in is erased.</param>
    public async Task<IntakeResult> TakeAsync(
        Submission draft, FileTarget target, AttachmentRules? rules, string announced, Stream content, CancellationToken ct)
    {
        var result = await ReceiveAsync(draft, target, rules, announced, content, ct);
        switch (result)
        {
            case IntakeResult.Kept kept:
                Kept(draft.Reference, kept.File.Id);
                break;
            case IntakeResult.Refused refused:
                Refused(draft.Reference, refused.Fault.Key);
                break;
        }

        return result;
    }

    private async Task<IntakeResult> ReceiveAsync(
        Submission draft, FileTarget target, AttachmentRules? rules, string announced, Stream content, CancellationToken ct)
    {
        var name = FileName.Clean(announced);
        if (target.FaultOf(name, rules) is { } fault)
        {
            return new IntakeResult.Refused(Refusal.Unfit, fault);
        }

        var limit = target.Limit(rules);
        return await files.ReceiveAsync(draft, target.Question, content, limit, ct) switch
        {
            ReceiveResult.Arrived arrived => await JudgeAsync(arrived.File, target, rules, name, ct),
            ReceiveResult.TooLarge => new IntakeResult.Refused(Refusal.TooLarge, new AnswerFault(target.Question, "fault.file-size", name, limit / Mebibyte)),
            _ => new IntakeResult.NoDraft(),
        };
    }

    private async Task<IntakeResult> JudgeAsync(ArrivingFile file, FileTarget target, AttachmentRules? rules, string name, CancellationToken ct)
    {
        IntakeResult? result = null;
        try
        {
            await using var content = files.Open(file);
            var full = target.IsForImages ? await FileInspection.NameOfImageAsync(name, content, ct) : name;
            result = await FileInspection.OfAsync(full, content, ct) switch
            {
                FileVerdict.Refused refused => new IntakeResult.Refused(Refusal.Unfit, target.Fault(refused, full)),
                FileVerdict.Accepted when target.FaultOf(full, rules) is { } fault => new IntakeResult.Refused(Refusal.Unfit, fault),
                FileVerdict.Accepted accepted => await KeepAsync(file, target, full, accepted, ct),
                _ => throw new InvalidOperationException(),
            };
            return result;
        }
        finally
        {
            if (result is not IntakeResult.Kept { IsNew: true })
            {
                await files.DiscardAsync(file);
            }
        }
    }

    private async Task<IntakeResult> KeepAsync(ArrivingFile file, FileTarget target, string name, FileVerdict.Accepted accepted, CancellationToken ct) =>
        await files.KeepAsync(file, name, accepted.MediaType, target.MaxFiles, ct) switch
        {
            KeepResult.Kept kept => new IntakeResult.Kept(kept.File, kept.IsNew, accepted.ShowsPlace),
            KeepResult.Full => new IntakeResult.Refused(Refusal.Surplus, new AnswerFault(target.Question, "fault.file-full", name, target.MaxFiles)),
            _ => new IntakeResult.NoDraft(),
        };

    [LoggerMessage(Level = LogLevel.Information, Message = "Submission {Reference}: file {FileId} kept")]
    private partial void Kept(string reference, Guid fileId);

    [LoggerMessage(Level = LogLevel.Information, Message = "Submission {Reference}: a file was refused, {Reason}")]
    private partial void Refused(string reference, string reason);
}
