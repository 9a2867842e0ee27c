namespace KnowledgeGraph.Ingest.Extraction;

/// <summary>The words that the grammar's rules look for; each is its own spelling in lower case.</summary>
internal enum Term
{
    /// <summary>No such word.</summary>
    None,

    /// <summary>The possessive ending, not a word.</summary>
    PossessiveS,

    Resolution, Resolutions, Decision, Decisions, Article, Articles, Art, Arts, Paragraph, Paragraphs, Para,
    Paras, Subparagraph, Subparagraphs, Chapter, Chapters, Chap, Part, Parts, Section, Sections, Sect, Annex,
    Annexes, Rule, Rules, Regulation, Goal, Goals, Target, Targets, Indicator, Indicators, Sdg, Sdgs,
    Sustainable, Millennium, Development, Session, Sessions, Meeting, Meetings, Special, Emergency, Plenary,
    Regular, Annual, Substantive, Resumed, Ordinary, Intersessional, Extraordinary, Organizational, Biennial,
    Formal, Joint, Open, Devoted, Disarmament, First, Second, Third, Fourth, Fifth, Sixth, Seventh, Eighth,
    Ninth, Tenth, Eleventh, Twelfth, Thirteenth, Fourteenth, Fifteenth, Sixteenth, Seventeenth, Eighteenth,
    Nineteenth, Twentieth, Thirtieth, Fortieth, Fiftieth, Sixtieth, Seventieth, Eightieth, Ninetieth,
    Hundredth, Twenty, Thirty, Forty, Fifty, Sixty, Seventy, Eighty, Ninety, Hundred, One, St, Nd, Rd, Th,
    January, February, March, April, May, June, July, August, September, October, November, December, The, Of,
    And, Or, To, Through, For, On, In, Against, At, From, By, With, Under, Between, As, Its, It, That, This,
    Those, These, Such, Said, Same, Their, His, A, An, Any, Each, Another, No, Nos, New, Not, Other, Both,
    Thereof, Thereto, Therein, Above, Below, Present, Mentioned, Well, Also, Entitled, Titled, Called,
    Adopted, Established, Establish, Establishes, Establishing, Created, Pursuant, Accordance, Concerning,
    Relating, Draft, Bis, Ter, Quater, Quinquies, Operative, Preambular, Sub, Common, Date, Dated, Into,
    Until, Within, Without, Among, Amongst, Upon, Which, Whose, Held, Hereinafter, Hereafter, Referred, Known,
    Conference, Conferences, Convention, Conventions, Protocol, Protocols, Treaty, Treaties, Charter,
    Covenant, Covenants, Assembly, Council, Commission, Committee, Committees, Subcommittee, Subcommission,
    Group, Groups, Office, Offices, Secretariat, Agreement, Agreements, Accord, Accords, Declaration,
    Declarations, Programme, Program, Plan, Mission, Force, Forces, Tribunal, Court, Panel, Agency,
    Organization, Organisation, Union, Centre, Center, Authority, Congress, Statute, Agenda, Board, Fund,
    Instrument, Mechanism, Framework, Summit, Institute, Bureau, League, Community, Bank, Network, Forum,
    Task, Working, Unit, Team, Foundation, Association, Federation, Parliament, Corporation, Pact, Compact,
    Memorandum, Constitution, Initiative, Strategy, Guidelines, Principles, Code, Register, System, Database,
    Directory, Table, Operation, Command, Front, Movement, Party, Army, Institution, Administration, Service,
    Partnership, Coalition, Alliance, Society, Chamber, Contact, Observer, Truce, Armistice, Communique,
    Arrangement, Arrangements, Act, Law, Study, Guide, Guides, Handbook, Manual, Toolkit, Kit, Yearbook,
    Expert, Experts, Parties, Action, Report, Reports, Official, Records, Supplement, Supplementing, Item,
    Document, Series, Ibid, See, Note, Letter, Vol, Year, Corr, Add, Rev, Government, Governments, Territory,
    Republic, Kingdom, State, States, Representative, General, Security, Economic, Social, United, Nations,
    Human, Rights, Secretary, President, Member, Heading, Recommendation, Recommendations, Amend, Amends,
    Amended, Amending, Supersede, Supersedes, Superseding, Replace, Replaces, Corrigendum, Shall, Be, Been,
    Was, Is, Were, Has, Decides, Decided, Hereby, Reconstituted, S, Es, Hoc, Ad, So, I
}
