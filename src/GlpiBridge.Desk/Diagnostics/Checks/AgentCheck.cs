using System.Runtime.CompilerServices;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Sessions;

namespace GlpiBridge.Desk.Diagnostics.Checks;

/// <summary>What an agent may do, as GLPI tells the agent: one right after the other.</summary>
internal sealed class AgentCheck(GlpiSessions sessions) : ICheck
{
    public string Name => "agent";

    public string Subject => "Profil des agents";

    public async IAsyncEnumerable<Finding> RunAsync(Examination examination, [EnumeratorCancellation] CancellationToken ct)
    {
        if (examination.Agent is not { } agent)
        {
            yield return new Finding(Name, Verdict.CannotTell, Subject, "Indiquez un agent d'essai (--agent) : ses droits sont alors vérifiés un par un.");
            yield break;
        }

        GlpiSession? session = null;
        Finding? refused = null;
        try
        {
            session = await sessions.OpenAsync(agent.Login, agent.Password, ct);
        }
        catch (GlpiException wrong) when (wrong.Fault is GlpiFault.NotAuthenticated)
        {
            refused = new Finding(Name, Verdict.ToMend, Subject, $"GLPI n'accepte pas l'agent « {agent.Login} » : identifiant ou mot de passe faux, compte désactivé, ou aucun profil.");
        }

        if (session is null)
        {
            yield return refused!;
            yield break;
        }

        foreach (var finding in Of(session))
        {
            yield return finding;
        }

        await sessions.CloseAsync(session.Token, ct);
    }

    private IEnumerable<Finding> Of(GlpiSession session)
    {
        var profile = session.ProfileName;
        yield return session.IsHelpdesk
            ? new Finding(Name, Verdict.Ok, Subject, $"« {profile} », interface simplifiée.")
            : new Finding(Name, Verdict.ToMend, Subject, $"« {profile} » a l'interface standard : le portail est fait pour l'interface simplifiée, où GLPI ne montre à chacun que ses demandes.") { Menu = MenuPath.Profile(profile, "Profil", "Profile") };
        yield return session.ActiveEntities.Count > 0
            ? new Finding("agent-entities", Verdict.Ok, "Entités de l'agent", $"{session.ActiveEntities.Count}, à commencer par « {session.ActiveEntityName} ».")
            : new Finding("agent-entities", Verdict.ToMend, "Entités de l'agent", "Aucune entité : l'agent ne peut rien demander. Donnez-lui une habilitation.") { Menu = new MenuPath("Administration > Utilisateurs > (l'agent) > Habilitations", "Administration > Users > (the agent) > Authorizations") };
        yield return Right(profile, "agent-create", "Créer une demande", session.TicketRights.HasFlag(TicketRights.Create), "personne ne peut rien déclarer", "« Tickets » : « Créer »", "« Tickets »: « Create »");
        yield return Right(profile, "agent-read", "Voir ses demandes", (session.TicketRights & (TicketRights.ReadOwn | TicketRights.ReadAll)) != 0, "« Mes demandes » est vide", "« Tickets » : « Voir mes tickets »", "« Tickets »: « See my ticket »");
        yield return Right(profile, "agent-answer", "Répondre", session.FollowupRights.HasFlag(FollowupRights.AddToOwn), "personne ne peut répondre à un technicien", "« Suivis » : « Ajouter un suivi (demandeur) »", "« Followups »: « Add followup (requester) »");
        yield return Right(profile, "agent-faq", "Lire la FAQ", (session.KnowledgeRights & (KnowledgeRights.ReadFaq | KnowledgeRights.Read)) != 0, "la FAQ est vide", "Outils, « FAQ » : « Lire la FAQ »", "Tools, « FAQ »: « Read the FAQ »");
        yield return new Finding(
            "agent-survey", Verdict.Ok, "Répondre à l'enquête de satisfaction",
            session.TicketRights.HasFlag(TicketRights.AnswerSurvey) ? "Le demandeur le peut, et qui a écrit la demande pour un autre aussi." : "Le demandeur le peut ; qui a écrit la demande pour un autre, non.")
        { Menu = MenuPath.Profile(profile, "Assistance, « Tickets »", "Assistance, « Tickets »") };
        yield return new Finding(
            "agent-approve", Verdict.Ok, "Valider une demande",
            session.ValidationRights.MayAnswer() ? "Les agents peuvent valider ce qu'on leur soumet." : "Les agents ne valident rien, comme GLPI le prévoit d'origine ; à changer si des responsables doivent le faire.")
        { Menu = MenuPath.Profile(profile, "Assistance", "Assistance") };
    }

    private static Finding Right(string profile, string name, string subject, bool isThere, string without, string inFrench, string inEnglish)
    {
        var menu = MenuPath.Profile(profile, $"Assistance, {inFrench}", $"Assistance, {inEnglish}");
        return isThere ? new Finding(name, Verdict.Ok, subject, "Les agents le peuvent.") { Menu = menu } : new Finding(name, Verdict.ToMend, subject, $"Ce droit manque : {without}.") { Menu = menu };
    }
}
