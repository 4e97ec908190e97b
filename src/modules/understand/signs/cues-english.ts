/** Lists of words that phrases name in braces. */
export const englishLists = {
  deal: "buy buying order ordering purchase purchasing shop shopping use using return returning come visit visiting fly stay renew renewing go do recommend trust eat book",
  will: "wont will not never cant cannot refuse",
};

/** What English voices say when they leave, need somebody soon, ask, and wish. Apostrophes are left out of words. */
export const englishCues = {
  leavingSure: `
    never again
    never|wont|not .. {deal} .. again|anymore
    never|wont buy|order|purchase|shop|be|come|return|renew|use|buying
    will|would|shall never|not .. buy|order|purchase|shop|return|renew|use|buying|ordering
    im|am|was not|never .. {deal} .. again
    not going to .. {deal} .. again
    last time|order|purchase|straw .. buy|order|shop|with|from|i|ever
    that|this was|is my last
    cancel|cancelled|canceled|cancelling|canceling .. subscription|account|membership|contract|plan|service|orders|today
    im|am cancelling|canceling|leaving|switching|moving|done|out
    close|closed|closing|delete|deleted|deleting .. account|app
    uninstalled|uninstalling|unsubscribed
    switched|switching|switch|moving|moved|converting|convert|changing|changed to|brands|back|banks|providers|over
    going|gone|went back to
    lost .. customer|business
    business|money|custom elsewhere
    take|taking .. business|elsewhere
    done with
    no longer .. {deal}|customer
    any further|other|more .. products
    another|different bank|provider|airline|company|carrier`,
  leavingMaybe: `
    look|looking|go|going|shop|find elsewhere
    returned it|and .. bought
    boycott|boycotting
    want out
    instead bought|buy`,
  staying: `
    anywhere else
    again definitely|soon
    definitely|will|would .. buy|order|come|return .. again|more|back
    cant|can|couldnt find elsewhere
    never regret|regretted|disappointed|had|problem
    not|without .. hesitate`,
  danger: `
    food poisoning
    poisoned|poisoning|hospital|hospitalized|ambulance|allergic|vomit|vomiting|vomited|diarrhea|injured|injury|bleeding|blood|electrocuted|explode|exploded|collapsed
    caught|catch|on fire
    smoke|smoking|smoked|sparks|burning .. motor|wires|smell|from
    burned|burnt|burns .. my|skin|hand
    gas smell|leak|leaking
    piece|shard of glass|metal
    dangerous|hazard|hazardous|unsafe|choking
    cockroach|cockroaches|roach|roaches|maggot|maggots|bedbugs|rat|rats|worms
    swollen|fever|fainted|unconscious
    made|makes me|us|him|her sick|ill
    get|got|be|could hurt|killed
    wrong medicine|medication|dose`,
  theft: `
    fraud|scam|scammed|scammers|stolen|stole|thieves|hacked|unauthorized|unauthorised|counterfeit
    charged twice|double
    money .. leaving|missing|gone
    leaked .. data|information
    rip off`,
  threat: `
    lawyer|lawsuit|sue|suing|attorney|court|police|regulator|ombudsman
    better business bureau
    legal action
    report|reporting .. you|authorities|regulator`,
  deadline: `
    right now|away
    by|before|until tomorrow|tonight|today|friday|monday|noon
    due tomorrow|today
    immediately|urgent|urgently|asap|emergency
    fix .. today|now
    stuck at
    flight|exam|wedding|surgery|party|interview|train is|on|in|starts|leaves .. today|tonight|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|hours`,
  missing: `
    never|not|nothing|havent|hasnt|didnt .. arrived|received|arrive|receive|recieved|shipped|delivered|came|show
    i|still have|has not|never .. received
    missing .. part|parts|item|piece|pieces|box|text|pages
    was|were|is|are|still missing
    parcel|package|order .. stuck|lost`,
  wrongThing: `
    wrong item|product|size|one|order|color|colour|model
    not as advertised|described|pictured
    not|isnt .. advertised|described|pictured|ordered
    instead of .. ordered|sent|received
    ordered .. received|sent|got .. instead`,
  moneyOwed: `
    refund|refunded|reimbursed
    money back
    want|wanted|get|give .. refund|replacement
    owed|owe
    promised
    return|replace|exchange .. it|them
    charged .. for|extra`,
  broken: `
    was|were|is|are|came|arrived defective|broken|damaged|dead|cracked|bent|leaking
    arrived|came|received|got .. broken|damaged|dead|defective|shattered|expired|pieces
    stopped|quit|doesnt|didnt|wont|not|not working|work|working|turn
    out of warranty
    warranty|defective
    down since
    broke .. first|after|within
    died .. after|within|in`,
  spoilt: `
    expired|moldy|mouldy|rotten|spoiled|spoilt|stale
    raw|undercooked chicken|meat|inside
    hair in
    past .. date`,
  chased: `
    called|call|emailed|email|written|wrote|contacted|contact|phoned|tickets|ticket .. times|twice|no|several|never|still|repeatedly|havent|not|nobody
    no|not|never|havent|hasnt|doesnt|nobody|without .. response|reply|replied|respond|responded|answer|answered|answers|responsive|called|heard
    third|fourth|second|three|four|five|two time|times|ticket|calls|emails
    customer service|support .. no|not|never|worst|rude|terrible|awful|horrible|non
    on hold
    waiting|waited .. days|weeks|months`,
  settled: `
    refunded|replaced|exchanged|resolved|fixed .. promptly|quickly|immediately|same|right|without
    took care|it
    refund .. simple|quick|immediately|same|came|easy
    got a|my refund`,
  please: `
    please|plz|pls|kindly
    could|can|would you|someone|somebody
    id|would|i like .. to`,
  imperative: `
    please .. send|call|fix|refund|contact|help|let|move|remove|add|take|cancel|give|bring|make|stop|write|tell|return|do|check
    call|contact|email|tell me|us
    need|want|would .. help|refund|replacement|my`,
  pleaseToBuyers: `
    please|plz dont|do .. buy|waste|purchase|note|forget|spend|see|read|dont
    do not|dont .. buy|waste|bother|purchase
    save your money|time`,
  wish: `
    i|we|just|only wish
    wish they|you|it|there|we|he|she
    if only`,
  regretWish: `
    wish .. hadnt|had|never|didnt|could
    should have read|known|listened|returned|bought|saved`,
  better: `
    would be|have nice|great|better|helpful|good|cool
    be|even better|nicer|simpler|great if
    could|should be|have|offer|add|include|provide|make|use|open|update|come
    needs|need to|more|a
    maybe|perhaps add|offer|include|you
    how about
    why not
    would|could|might help`,
  suggest: `
    i|id|would suggest|advise|propose
    my suggestion
    suggestion|suggestions :
    please add`,
  recommend: `
    highly|definitely|would|strongly|i|cant recommend|reccomend|reccommend
    must read|have|buy|see|own
    recommended|reccomended`,
  asks: `
    what|when|where|how|who|which .. is|are|do|does|can|much|many|long|will|to|documents|s
    do|does|can|could|is|are|will|would|has|have|did anyone|someone|you|i|this|it|there|we|the
    anyone|anybody know|tell|else
    my question
    trying to .. find|know
    wondering if|whether|why
    let me know`,
  why: `
    why is|are|do|does|did|cant|would|not|the|was
    how come`,
  rhetorical: `
    what a|the
    who knows|cares|would|could
    how dare|can|could
    are you kidding|serious
    give me a break
    why would|bother|did|on|oh`,
};
